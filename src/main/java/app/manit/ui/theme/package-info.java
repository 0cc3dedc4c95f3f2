/** How the window looks: light and dark, fonts, icons. */
@NullMarked
package app.manit.ui.theme;

import org.jspecify.annotations.NullMarked;
