package app.manit.probe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells bodies apart.
 *
 * <p>Pages adds its analytics beacon to HTML pages of projects that have it switched on; it stands
 * between two comments and is not the author's, so it is left out of the comparison.
 */
record Fingerprint(String sha256) {
  private static final String BEACON_MARK = "<!-- Cloudflare Pages Analytics -->";
  private static final Pattern BEACON =
      Pattern.compile(BEACON_MARK + ".*?" + BEACON_MARK, Pattern.DOTALL);

  /** Larger answers are not ours: only files up to a megabyte are asked for. */
  private static final int LARGEST = 2 * 1024 * 1024;

  /** What a record has by itself is made at run time, which would hold up every look. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fingerprint print && sha256.equals(print.sha256);
  }

  @Override
  public int hashCode() {
    return sha256.hashCode();
  }

  /** Of all that the stream holds, up to a limit; closes it. */
  static Fingerprint of(InputStream in) throws IOException {
    try (in) {
      byte[] bytes = in.readNBytes(LARGEST);
      return new Fingerprint(HexFormat.of().formatHex(sha256(withoutBeacon(bytes))));
    }
  }

  private static byte[] withoutBeacon(byte[] bytes) {
    // Latin-1 maps every byte to one character and back, whatever the page's own charset is.
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (!text.contains(BEACON_MARK)) {
      return bytes;
    }
    return BEACON.matcher(text).replaceAll("").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
