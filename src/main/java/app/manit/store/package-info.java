/**
 * The library on disk: metadata in an H2 file that many processes use in short turns, contents in a
 * content-addressed object store, locks, copies and repair. Nobody outside sees SQL.
 */
@NullMarked
package app.manit.store;

import org.jspecify.annotations.NullMarked;
