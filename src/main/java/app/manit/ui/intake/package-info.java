/** Files, folders and text that come in: dropped, chosen or pasted. */
@NullMarked
package app.manit.ui.intake;

import org.jspecify.annotations.NullMarked;
