/** What this program is, and what it is made of. */
@NullMarked
package app.manit.ui.about;

import org.jspecify.annotations.NullMarked;
