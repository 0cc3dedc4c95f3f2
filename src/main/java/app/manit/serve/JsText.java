package app.manit.serve;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * ECMAScript's idea of white space, by which rule files are cut: it has the byte order mark and the
 * no-break space, which {@link String#strip()} has not.
 */
final class JsText {
  private static final String SPACE =
      "[\\t\\n\\x0B\\f\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]";

  /** The same, but for the range of U+2000 to U+200A. */
  private static final String SPACES =
      "\t\n\u000B\f\r \u00A0\u1680\u2028\u2029\u202F\u205F\u3000\uFEFF";

  private static final Pattern GAP = Pattern.compile(SPACE + "+");
  private static final Pattern COMMENT = Pattern.compile(SPACE + "#.*");

  private JsText() {}

  static boolean isSpace(char c) {
    return SPACES.indexOf(c) >= 0 || (c >= '\u2000' && c <= '\u200A');
  }

  /** By hand: a pattern for the end looks at every gap in the text again and again. */
  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The tokens of a trimmed text. */
  static List<String> tokens(String trimmed) {
    return Arrays.asList(GAP.split(trimmed));
  }

  /** Without what follows the first {@code #} after a space. */
  static String withoutComment(String line) {
    return trim(COMMENT.matcher(line).replaceFirst(""));
  }
}
