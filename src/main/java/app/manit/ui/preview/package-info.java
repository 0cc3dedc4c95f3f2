/** The middle: the page as a visitor will see it. */
@NullMarked
package app.manit.ui.preview;

import org.jspecify.annotations.NullMarked;
