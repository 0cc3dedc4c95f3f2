package app.manit.serve;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Percent-encoding as the WHATWG URL standard and ECMAScript have it. */
final class PercentEncoding {
  /** Encoded in a path; beside these, controls, DEL and everything beyond ASCII. */
  static final String PATH = " \"#<>?^`{}";

  /** Encoded in a query of http and https. */
  static final String QUERY = " \"#<>'";

  /** Encoded in a query of any other scheme, such as the one that rule files are read with. */
  static final String PLAIN_QUERY = " \"#<>";

  /** Encoded in a fragment. */
  static final String FRAGMENT = " \"<>`";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PercentEncoding() {}

  /** Encodes what must be; what is encoded already, well or not, is left alone. */
  static String encode(String text, String set) {
    StringBuilder out = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 0x20 || c > 0x7e || set.indexOf(c) >= 0) {
        out.append('%').append(HEX.toHexDigits(b));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Encodes the bytes that are no ASCII, for a text that arrived as bytes. */
  static String encodeBeyondAscii(byte[] text) {
    StringBuilder out = new StringBuilder(text.length);
    for (byte b : text) {
      if (b < 0) {
        out.append('%').append(HEX.toHexDigits(b));
      } else {
        out.append((char) b);
      }
    }
    return out.toString();
  }

  /**
   * ECMAScript's {@code decodeURIComponent}: empty when an escape is malformed or the bytes are not
   * UTF-8.
   */
  static Optional<String> decode(String text) {
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = ByteBuffer.allocate(in.length);
    for (int i = 0; i < in.length; i++) {
      if (in[i] != '%') {
        out.put(in[i]);
      } else if (i + 2 < in.length
          && HexFormat.isHexDigit(in[i + 1])
          && HexFormat.isHexDigit(in[i + 2])) {
        out.put(
            (byte) (HexFormat.fromHexDigit(in[i + 1]) * 16 + HexFormat.fromHexDigit(in[i + 2])));
        i += 2;
      } else {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(out.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
