package app.manit.pages;

import app.manit.site.AssetKey;
import app.manit.site.Content;
import app.manit.site.SiteFile;

/**
 * A content to be uploaded.
 *
 * @param key what was computed from the content and the extension when it was read
 * @param contentType stored with the key and served ever after
 * @param extension as {@link app.manit.site.SitePath#extension()} gives it; a part of the key
 * @param name what the author calls the file, for sentences
 */
public record Asset(
    AssetKey key, String contentType, Content content, String extension, String name) {

  /** An asset whose author's name for it is not known. */
  public Asset(AssetKey key, String contentType, Content content, String extension) {
    this(
        key,
        contentType,
        content,
        extension,
        extension.isEmpty() ? "…" : "….%s".formatted(extension));
  }

  /** The asset that a file of a site is. */
  public static Asset of(SiteFile file, AssetKey key) {
    return new Asset(
        key, file.contentType(), file.content(), file.path().extension(), file.path().value());
  }

  /** Length in bytes. */
  public long size() {
    return content.size();
  }
}
