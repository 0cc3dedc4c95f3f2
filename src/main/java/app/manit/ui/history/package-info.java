/** What was published of a page before, and what can be done with it. */
@NullMarked
package app.manit.ui.history;

import org.jspecify.annotations.NullMarked;
