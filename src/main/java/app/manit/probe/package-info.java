/**
 * Asks an address what it serves and compares it with what Pages should serve of a site. Success is
 * what a visitor gets, not what the API said.
 */
@NullMarked
package app.manit.probe;

import org.jspecify.annotations.NullMarked;
