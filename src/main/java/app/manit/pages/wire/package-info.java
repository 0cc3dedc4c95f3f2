/**
 * Cloudflare's JSON, as records: what the client reads and the practice host writes. They carry the
 * fields that somebody reads (this program, or wrangler and Cloudflare's SDKs when they talk to the
 * practice host); others are ignored. Every component that a host may leave out is nullable: values
 * with meaning are made of them in {@code app.manit.pages}.
 */
@NullMarked
package app.manit.pages.wire;

import org.jspecify.annotations.NullMarked;
