package app.manit.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Computes an {@link AssetKey} piece by piece, so that no file is ever held whole.
 *
 * <p>The hash is over base64 text, of which 48 bytes fill a block; bytes that do not fill one, and
 * those of what may be the last, wait for the next piece.
 */
public final class AssetKeyHasher {
  /** Bytes to read at once. */
  public static final int PIECE = 48 * 1024;

  /** Bytes whose base64 fills a block. */
  private static final int BLOCK = Blake3.BLOCK_BYTES / 4 * 3;

  private static final int KEY_WORDS = 4;
  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  /** Two characters of base64 for each twelve bits, the first of them in the lower byte. */
  private static final char[] CHARACTERS = characters();

  private final Blake3 blake3 = new Blake3();
  private final int[] block = new int[Blake3.BLOCK_WORDS];
  private final byte[] pending = new byte[BLOCK];
  private int pendingLength;

  private static char[] characters() {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    char[] pairs = new char[alphabet.length() * alphabet.length()];
    for (int i = 0; i < pairs.length; i++) {
      char first = alphabet.charAt(i / alphabet.length());
      char second = alphabet.charAt(i % alphabet.length());
      pairs[i] = (char) (first | second << Byte.SIZE);
    }
    return pairs;
  }

  /** Adds the next bytes. */
  public void update(byte[] bytes, int offset, int length) {
    int from = offset;
    int end = offset + length;
    if (pendingLength > 0) {
      int more = Math.min(length, BLOCK - pendingLength);
      System.arraycopy(bytes, from, pending, pendingLength, more);
      pendingLength += more;
      from += more;
      if (from == end) {
        return;
      }
      addBlock(pending, 0);
      pendingLength = 0;
    }
    for (; end - from > BLOCK; from += BLOCK) {
      addBlock(bytes, from);
    }
    pendingLength = end - from;
    System.arraycopy(bytes, from, pending, 0, pendingLength);
  }

  private void addBlock(byte[] bytes, int offset) {
    int at = offset;
    for (int i = 0; i < Blake3.BLOCK_WORDS; i++) {
      int group = (bytes[at] & 0xff) << 16 | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff);
      block[i] = CHARACTERS[group >>> 12] | CHARACTERS[group & 0xfff] << Character.SIZE;
      at += 3;
    }
    blake3.add(block);
  }

  /**
   * What names the bytes so far, whatever their extension: BLAKE3 over their base64, in 64 hex
   * digits. More bytes may follow.
   */
  public String digest() {
    byte[] last = BASE64.encode(Arrays.copyOf(pending, pendingLength));
    fill(last, 0);
    int[] hash = blake3.hash(block, last.length);
    return hex(hash, hash.length);
  }

  /** The key, once all bytes were added; ends this hasher. */
  public AssetKey finish(String extension) {
    byte[] last = BASE64.encode(Arrays.copyOf(pending, pendingLength));
    byte[] name = extension.getBytes(StandardCharsets.UTF_8);
    byte[] text = Arrays.copyOf(last, last.length + name.length);
    System.arraycopy(name, 0, text, last.length, name.length);
    int from = 0;
    for (; text.length - from > Blake3.BLOCK_BYTES; from += Blake3.BLOCK_BYTES) {
      fill(text, from);
      blake3.add(block);
    }
    fill(text, from);
    return new AssetKey(hex(blake3.hash(block, text.length - from), KEY_WORDS));
  }

  /** The block that begins there, with zeros where the text has ended. */
  private void fill(byte[] text, int from) {
    Arrays.fill(block, 0);
    int length = Math.min(Blake3.BLOCK_BYTES, text.length - from);
    for (int i = 0; i < length; i++) {
      block[i / 4] |= (text[from + i] & 0xff) << (i % 4 * Byte.SIZE);
    }
  }

  private static String hex(int[] hash, int words) {
    StringBuilder hex = new StringBuilder();
    HexFormat digits = HexFormat.of();
    for (int i = 0; i < words; i++) {
      hex.append(digits.toHexDigits(Integer.reverseBytes(hash[i])));
    }
    return hex.toString();
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
