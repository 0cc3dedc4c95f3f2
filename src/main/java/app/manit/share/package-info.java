/** Passing a page's address on: links to networks, e-mail, and QR codes. All made locally. */
@NullMarked
package app.manit.share;

import org.jspecify.annotations.NullMarked;
