/** The program as a whole when processes die, come in crowds, and the host answers badly. */
@NullMarked
package app.manit.soak;

import org.jspecify.annotations.NullMarked;
