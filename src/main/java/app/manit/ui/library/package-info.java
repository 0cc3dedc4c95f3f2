/** The left column: a card for every page, and the search. */
@NullMarked
package app.manit.ui.library;

import org.jspecify.annotations.NullMarked;
