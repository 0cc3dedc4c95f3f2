/** Short notices that lie over the window and move nothing. */
@NullMarked
package app.manit.ui.notice;

import org.jspecify.annotations.NullMarked;
