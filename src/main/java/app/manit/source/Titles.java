package app.manit.source;

import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a title out of a text of unknown origin. */
final class Titles {
  private static final int MAX_CODE_POINTS = 200;
  private static final int ENOUGH = 20 * MAX_CODE_POINTS;
  private static final Pattern GAPS =
      Pattern.compile("[\\p{Cntrl}\\p{Z}\\s]+", Pattern.UNICODE_CHARACTER_CLASS);

  private Titles() {}

  /** The text on one line and not overlong, or empty when there is nothing visible in it. */
  static Optional<String> clean(String text) {
    String start = text.substring(0, Math.min(text.length(), ENOUGH));
    String line = GAPS.matcher(start).replaceAll(" ").strip();
    if (line.codePoints().noneMatch(Titles::visible)) {
      return Optional.empty();
    }
    if (line.codePointCount(0, line.length()) <= MAX_CODE_POINTS) {
      return Optional.of(line);
    }
    return Optional.of(line.substring(0, line.offsetByCodePoints(0, MAX_CODE_POINTS)).strip());
  }

  private static boolean visible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
