package app.manit.site;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Pages calls a content under an extension: the first 32 hex digits of BLAKE3-256 over the
 * base64 text of the bytes followed by the extension without its dot (wrangler's {@code hash.ts}).
 * Computed by {@link AssetKeyHasher}.
 */
public record AssetKey(String value) implements Comparable<AssetKey> {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  /** Checks the form. */
  public AssetKey {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an asset key: " + value);
    }
  }

  @Override
  public int compareTo(AssetKey other) {
    return value.compareTo(other.value);
  }

  /** What a record has by itself is made at run time, which would hold up every deployment. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AssetKey key && value.equals(key.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
