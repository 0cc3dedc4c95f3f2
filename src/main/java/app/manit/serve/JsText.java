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
  private static final Pattern ENDS = Pattern.compile("\\A" + SPACE + "+|" + SPACE + "+\\z");
  private static final Pattern GAP = Pattern.compile(SPACE + "+");
  private static final Pattern COMMENT = Pattern.compile(SPACE + "#.*");

  private JsText() {}

  static boolean isSpace(char c) {
    return GAP.matcher(String.valueOf(c)).matches();
  }

  static String trim(String text) {
    return ENDS.matcher(text).replaceAll("");
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
