/**
 * Cloudflare's JSON. As records, it is what the practice host reads and writes: they carry the
 * fields that somebody reads (this program, or wrangler and Cloudflare's SDKs when they talk to the
 * practice host); others are ignored, and every component that may be left out is nullable. As
 * {@link app.manit.pages.wire.Json}, it is what the client reads: values with meaning are made of
 * it in {@code app.manit.pages}, by the names that the records have in {@code snake_case}.
 */
@NullMarked
package app.manit.pages.wire;

import org.jspecify.annotations.NullMarked;
