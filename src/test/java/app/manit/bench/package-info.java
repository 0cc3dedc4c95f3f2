/** How fast the program is, and beside wrangler; see performance.md. */
@NullMarked
package app.manit.bench;

import org.jspecify.annotations.NullMarked;
