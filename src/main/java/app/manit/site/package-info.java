/**
 * What a page is: paths, files, contents, limits and warnings. Values and functions only; no
 * network, no SQL, no toolkit.
 */
@NullMarked
package app.manit.site;

import org.jspecify.annotations.NullMarked;
