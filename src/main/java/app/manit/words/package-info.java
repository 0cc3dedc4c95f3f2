/** Finds the program's sentences in the user's language. */
@NullMarked
package app.manit.words;

import org.jspecify.annotations.NullMarked;
