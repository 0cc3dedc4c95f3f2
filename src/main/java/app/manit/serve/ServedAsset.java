package app.manit.serve;

import app.manit.site.AssetKey;
import app.manit.site.Content;

/**
 * A file as the asset server knows it.
 *
 * @param key also its entity tag
 * @param contentType the type it was uploaded with, without charset
 * @param content its bytes; if they cannot be opened the visitor gets a bare 500
 */
public record ServedAsset(AssetKey key, String contentType, Content content) {}
