/** What the window says: its sentences, and how it writes times, sizes and names. */
@NullMarked
package app.manit.ui.words;

import org.jspecify.annotations.NullMarked;
