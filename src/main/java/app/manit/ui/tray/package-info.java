/** What is in the desktop's tray: the icon with its menu, and the small windows it opens. */
@NullMarked
package app.manit.ui.tray;

import org.jspecify.annotations.NullMarked;
