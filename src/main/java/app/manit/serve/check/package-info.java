/**
 * Looks a site through for what Pages will make of it that its author should know: links that lead
 * nowhere, forms that nobody receives, rules that are ignored. It asks what answers visitors, and
 * is bounded in time and memory, whatever the page is.
 */
@NullMarked
package app.manit.serve.check;

import org.jspecify.annotations.NullMarked;
