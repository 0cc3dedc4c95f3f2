/** Pieces of code that are run over and over by JMH, which needs them public and not final. */
@NullMarked
package app.manit.bench.code;

import org.jspecify.annotations.NullMarked;
