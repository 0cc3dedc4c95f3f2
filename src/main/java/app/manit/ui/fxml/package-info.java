/** How FXML is loaded. */
@NullMarked
package app.manit.ui.fxml;

import org.jspecify.annotations.NullMarked;
