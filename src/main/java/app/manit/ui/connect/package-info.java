/** The line that says where pages go. */
@NullMarked
package app.manit.ui.connect;

import org.jspecify.annotations.NullMarked;
