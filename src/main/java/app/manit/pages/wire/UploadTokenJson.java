package app.manit.pages.wire;

import org.jspecify.annotations.Nullable;

/**
 * The result of {@code GET …/upload-token}. A secret: it is never printed.
 *
 * @param jwt its payload holds {@code exp} (epoch seconds) and {@code max_file_count_allowed}
 */
public record UploadTokenJson(@Nullable String jwt) {
  @Override
  public String toString() {
    return "UploadTokenJson[…]";
  }
}
