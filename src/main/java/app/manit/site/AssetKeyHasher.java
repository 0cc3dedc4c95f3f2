package app.manit.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.apache.commons.codec.digest.Blake3;

/**
 * Computes an {@link AssetKey} piece by piece, so that no file is ever held whole.
 *
 * <p>The hash is over base64 text, which comes in groups of three bytes; bytes that do not fill a
 * group wait for the next piece.
 */
public final class AssetKeyHasher {
  private static final int KEY_BYTES = 16;

  /** Bytes that are encoded at once; whoever adds whole arrays of this length saves a copy. */
  public static final int PIECE = 48 * 1024;

  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  private final Blake3 blake3 = Blake3.initHash();
  private final byte[] pending = new byte[3];
  private int pendingLength;

  /** Adds the next bytes. */
  public void update(byte[] bytes, int offset, int length) {
    int from = offset;
    int left = length;
    while (pendingLength > 0 && left > 0) {
      pending[pendingLength++] = bytes[from++];
      left--;
      if (pendingLength == pending.length) {
        encode(pending, 0, pending.length);
        pendingLength = 0;
      }
    }
    int whole = left - left % 3;
    if (whole > 0) {
      encode(bytes, from, whole);
    }
    for (int i = from + whole; i < from + left; i++) {
      pending[pendingLength++] = bytes[i];
    }
  }

  /** The key, once all bytes were added; ends this hasher. */
  public AssetKey finish(String extension) {
    encode(pending, 0, pendingLength);
    blake3.update(extension.getBytes(StandardCharsets.UTF_8));
    byte[] key = new byte[KEY_BYTES];
    blake3.doFinalize(key);
    return new AssetKey(HexFormat.of().formatHex(key));
  }

  private void encode(byte[] bytes, int offset, int length) {
    for (int done = 0; done < length; done += PIECE) {
      int piece = Math.min(PIECE, length - done);
      boolean all = piece == bytes.length;
      blake3.update(
          BASE64.encode(
              all ? bytes : Arrays.copyOfRange(bytes, offset + done, offset + done + piece)));
    }
  }

  /**
   * The key of a whole content.
   *
   * @throws IOException if it cannot be read
   */
  public static AssetKey hash(Content content, String extension) throws IOException {
    AssetKeyHasher hasher = new AssetKeyHasher();
    byte[] buffer = new byte[PIECE];
    try (InputStream in = content.open()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        hasher.update(buffer, 0, n);
      }
    }
    return hasher.finish(extension);
  }
}
