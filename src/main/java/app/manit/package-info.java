/** The composition root and the two programs: {@code manit} (command) and {@code manit-desktop}. */
@NullMarked
package app.manit;

import org.jspecify.annotations.NullMarked;
