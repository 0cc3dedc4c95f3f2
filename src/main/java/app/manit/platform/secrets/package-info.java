/** Where the system keeps secrets, and a file for systems that keep none. */
@NullMarked
package app.manit.platform.secrets;

import org.jspecify.annotations.NullMarked;
