package app.manit.store;

import app.manit.site.AssetKey;

/**
 * A content that lies in the {@link ObjectStore}.
 *
 * @param digest 64 hex digits: its name there
 * @param size in bytes
 * @param assetKey what Pages calls it under the extension that was given
 */
public record StoredObject(String digest, long size, AssetKey assetKey) {}
