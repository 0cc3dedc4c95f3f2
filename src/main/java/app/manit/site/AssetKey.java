package app.manit.site;

import java.util.regex.Pattern;

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

  @Override
  public String toString() {
    return value;
  }
}
