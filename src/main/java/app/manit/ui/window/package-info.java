/** The one window: its three columns, what lies over them, and its keys. */
@NullMarked
package app.manit.ui.window;

import org.jspecify.annotations.NullMarked;
