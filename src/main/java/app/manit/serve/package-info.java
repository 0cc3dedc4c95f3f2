/**
 * Serves a site on loopback by Pages' own rules: what is seen here is what Cloudflare will serve.
 */
@NullMarked
package app.manit.serve;

import org.jspecify.annotations.NullMarked;
