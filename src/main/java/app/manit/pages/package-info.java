/**
 * The client of the Pages API: tokens, accounts, projects, direct upload, deployments. The only
 * room that knows Cloudflare's JSON, codes and limits; the facts are from wrangler's source and
 * Cloudflare's SDK, as {@code pages-protocol.md} has gathered them.
 */
@NullMarked
package app.manit.pages;

import org.jspecify.annotations.NullMarked;
