package app.manit.practice;

import app.manit.site.AssetKey;
import app.manit.site.AssetKeyHasher;
import app.manit.site.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A content as it was uploaded.
 *
 * @param contentType told by the client, never looked at here
 */
record StoredAsset(AssetKey key, String contentType, Path file) {

  /**
   * The bytes for a path with this extension. The host takes whatever a client uploads under a key;
   * only a visitor finds out that it does not fit, and gets an error, as at Pages.
   */
  Content content(String extension) throws IOException {
    return new Checked(Content.of(file), key, extension);
  }

  private static final class Checked implements Content {
    private final Content content;
    private final AssetKey key;
    private final String extension;
    private volatile boolean fits;

    Checked(Content content, AssetKey key, String extension) {
      this.content = content;
      this.key = key;
      this.extension = extension;
    }

    @Override
    public long size() {
      return content.size();
    }

    @Override
    public InputStream open() throws IOException {
      if (!fits) {
        fits = AssetKeyHasher.hash(content, extension).equals(key);
      }
      if (!fits) {
        throw new IOException("the content under " + key + " has another key");
      }
      return content.open();
    }
  }
}
