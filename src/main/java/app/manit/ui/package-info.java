/** The window: puts its panes together. The panes are in the packages below. */
@NullMarked
package app.manit.ui;

import org.jspecify.annotations.NullMarked;
