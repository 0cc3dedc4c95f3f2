package app.manit.share;

import java.net.URI;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** The words that go with an address. */
public final class ShareText {
  private static final String ELLIPSIS = "…";

  private ShareText() {}

  /** What is said when nobody wrote anything else: {@code title – address}. */
  public static String of(String title, URI address) {
    return title.strip() + ending(title, address);
  }

  /** The part of {@link #of} that follows the title. */
  static String ending(String title, URI address) {
    return (title.isBlank() ? "" : " – ") + address.toASCIIString();
  }

  /**
   * How many characters a text has for its reader: an emoji with its skin colour, or a letter with
   * its accents, is one (a grapheme).
   */
  public static int length(String text) {
    return length(text, grapheme -> 1);
  }

  /**
   * The same in another measure.
   *
   * @param cost what one grapheme counts, 0 or more
   */
  static int length(String text, ToIntFunction<String> cost) {
    BreakIterator graphemes = graphemes(text);
    int sum = 0;
    int start = 0;
    for (int next = graphemes.next(); next != BreakIterator.DONE; next = graphemes.next()) {
      sum += cost.applyAsInt(text.substring(start, next));
      start = next;
    }
    return sum;
  }

  /** The text, or as much of it as fits, with … at the end and no grapheme cut. */
  public static String cut(String text, int length) {
    return cut(text, length, grapheme -> 1);
  }

  /**
   * The same in another measure.
   *
   * @param cost what one grapheme counts, 0 or more
   */
  static String cut(String text, int length, ToIntFunction<String> cost) {
    if (length(text, cost) <= length) {
      return text;
    }
    int room = length - cost.applyAsInt(ELLIPSIS);
    BreakIterator graphemes = graphemes(text);
    int end = 0;
    for (int next = graphemes.next(); next != BreakIterator.DONE; next = graphemes.next()) {
      room -= cost.applyAsInt(text.substring(end, next));
      if (room < 0) {
        break;
      }
      end = next;
    }
    return end == 0 ? "" : text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  private static BreakIterator graphemes(String text) {
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(text);
    return graphemes;
  }
}
