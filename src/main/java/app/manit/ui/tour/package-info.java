/** The first steps, shown once: a page, published, shared. */
@NullMarked
package app.manit.ui.tour;

import org.jspecify.annotations.NullMarked;
