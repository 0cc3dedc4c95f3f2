/** The right column: publishing a page, and how far it has come. */
@NullMarked
package app.manit.ui.deploy;

import org.jspecify.annotations.NullMarked;
