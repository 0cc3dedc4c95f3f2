/** Work away from the UI thread, and the way back to it. */
@NullMarked
package app.manit.ui.task;

import org.jspecify.annotations.NullMarked;
