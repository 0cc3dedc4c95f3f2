/** What the user can choose for this program. */
@NullMarked
package app.manit.ui.settings;

import org.jspecify.annotations.NullMarked;
