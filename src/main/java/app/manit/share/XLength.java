package app.manit.share;

import java.text.Normalizer;

/**
 * How X counts: letters of the scripts up to Georgian one each, others (Thai is among the first,
 * Chinese among the others) two, an emoji two, however it is put together. From the configuration 3
 * of its own parser, twitter-text; the address is none of these.
 */
final class XLength {
  /** What every address counts, whatever its length. */
  static final int ADDRESS = 23;

  private static final int EMOJI_STYLE = 0xfe0f;

  private XLength() {}

  /** What one grapheme counts. */
  static int of(String grapheme) {
    if (emoji(grapheme)) {
      return 2;
    }
    return Normalizer.normalize(grapheme, Normalizer.Form.NFC)
        .codePoints()
        .map(c -> light(c) ? 1 : 2)
        .sum();
  }

  private static boolean emoji(String grapheme) {
    return grapheme
        .codePoints()
        .anyMatch(c -> c == EMOJI_STYLE || Character.isEmojiPresentation(c));
  }

  private static boolean light(int c) {
    return c <= 0x10ff
        || (c >= 0x2000 && c <= 0x200d)
        || (c >= 0x2010 && c <= 0x201f)
        || (c >= 0x2032 && c <= 0x2037);
  }
}
