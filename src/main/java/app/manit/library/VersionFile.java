package app.manit.library;

import app.manit.site.AssetKey;
import app.manit.site.SitePath;

/**
 * What the database keeps of one file of a version; the bytes lie under the digest in the object
 * store.
 *
 * @param digest 64 hex digits: where the bytes lie
 * @param assetKey what Pages calls content and extension
 * @param size in bytes
 */
public record VersionFile(
    SitePath path, String contentType, long size, String digest, AssetKey assetKey) {}
