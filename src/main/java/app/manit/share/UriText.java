package app.manit.share;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Texts within addresses, by RFC 3986. */
final class UriText {
  /**
   * What Windows hands to a program is at most 2,083 characters long, and some mail programs stop
   * at 2,000.
   */
  static final int MAX_LENGTH = 2000;

  private static final String UNRESERVED = "-._~";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private UriText() {}

  /** Encodes every byte of UTF-8 but the unreserved characters: a space is {@code %20}. */
  static String encoded(String text) {
    StringBuilder encoded = new StringBuilder(text.length() * 3);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if ((c < 0x80 && Character.isLetterOrDigit(c)) || UNRESERVED.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%');
        HEX.toHexDigits(encoded, b);
      }
    }
    return encoded.toString();
  }

  /** The text, or as much of it as is no longer than this when it is encoded. */
  static String fitting(String text, int room) {
    return ShareText.cut(text, room, grapheme -> encoded(grapheme).length());
  }
}
