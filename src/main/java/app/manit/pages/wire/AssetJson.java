package app.manit.pages.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An item of the array that {@code POST /pages/assets/upload} takes. The client writes it piece by
 * piece, so that no content is ever held whole; this record is for whoever reads it.
 *
 * @param key the asset key that the client computed; the host does not check it
 * @param value the content in padded base64 (RFC 4648 §4)
 * @param base64 always true
 */
public record AssetJson(
    @Nullable String key, @Nullable String value, @Nullable Metadata metadata, boolean base64) {

  /** What is stored with the content; this one name is not in snake case. */
  public record Metadata(@JsonProperty("contentType") @Nullable String contentType) {}
}
