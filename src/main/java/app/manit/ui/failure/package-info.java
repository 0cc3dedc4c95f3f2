/** What went wrong with a page, with its next step as a button. */
@NullMarked
package app.manit.ui.failure;

import org.jspecify.annotations.NullMarked;
