/** The address as a link and as a QR code. */
@NullMarked
package app.manit.ui.share;

import org.jspecify.annotations.NullMarked;
