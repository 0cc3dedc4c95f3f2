/** The pages of the library as all panes share them, and what the panes need of the program. */
@NullMarked
package app.manit.ui.pages;

import org.jspecify.annotations.NullMarked;
