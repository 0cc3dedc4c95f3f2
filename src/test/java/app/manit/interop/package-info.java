/** Other people's clients and servers, side by side with ours: {@code mvn -Pinterop test}. */
@NullMarked
package app.manit.interop;

import org.jspecify.annotations.NullMarked;
