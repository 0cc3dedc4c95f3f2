/** Who we are at a host: which credentials there are, whether they work, and for which account. */
@NullMarked
package app.manit.account;

import org.jspecify.annotations.NullMarked;
