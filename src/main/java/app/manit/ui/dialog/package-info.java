/** What asks for the whole attention: one dialog at a time, over the window. */
@NullMarked
package app.manit.ui.dialog;

import org.jspecify.annotations.NullMarked;
