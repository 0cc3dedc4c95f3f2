package app.manit.serve.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a style sheet refers to: {@code url(…)} and {@code @import}, outside of comments and
 * of strings that are only text. One pass, whatever the text is.
 */
final class CssLinks {
  private static final String FONT_FACE = "@font-face";
  private static final String IMPORT = "@import";
  private static final String URL = "url(";

  private final String css;
  private final List<Link> links = new ArrayList<>();

  /** The files of the font whose block this is: a browser takes the first that it can read. */
  private final List<String> font = new ArrayList<>();

  private boolean inFont;
  private int at;

  private CssLinks(String css) {
    this.css = css;
  }

  /** All of them, in their order. */
  static List<Link> in(String css) {
    CssLinks reader = new CssLinks(css);
    reader.read();
    return reader.links;
  }

  private void read() {
    while (at < css.length()) {
      switch (css.charAt(at)) {
        case '/' -> comment();
        case '"', '\'' -> string();
        case '\\' -> at += 2;
        case '@' -> atRule();
        case '}' -> endOfBlock();
        case 'u', 'U' -> url(Link.Use.LOADED);
        default -> at++;
      }
    }
    endOfBlock();
  }

  private void comment() {
    if (!css.startsWith("/*", at)) {
      at++;
      return;
    }
    int end = css.indexOf("*/", at + 2);
    at = end < 0 ? css.length() : end + 2;
  }

  private void atRule() {
    if (isWord(FONT_FACE)) {
      inFont = true;
      at += FONT_FACE.length();
    } else if (isWord(IMPORT)) {
      at += IMPORT.length();
      skipSpace();
      if (at < css.length() && (css.charAt(at) == '"' || css.charAt(at) == '\'')) {
        links.add(new Link(string(), Link.Use.STYLE));
      } else {
        url(Link.Use.STYLE);
      }
    } else {
      at++;
    }
  }

  private void endOfBlock() {
    if (!font.isEmpty()) {
      links.add(new Link(List.copyOf(font), Link.Use.LOADED));
      font.clear();
    }
    inFont = false;
    at++;
  }

  private void url(Link.Use use) {
    if (!isWord(URL) || (at > 0 && isNamePart(css.charAt(at - 1)))) {
      at++;
      return;
    }
    at += URL.length();
    skipSpace();
    if (at == css.length()) {
      return;
    }
    boolean quoted = css.charAt(at) == '"' || css.charAt(at) == '\'';
    String text = quoted ? string() : bare();
    if (inFont) {
      font.add(text);
    } else {
      links.add(new Link(text, use));
    }
  }

  /** An address without quotes, up to the closing parenthesis. */
  private String bare() {
    StringBuilder text = new StringBuilder();
    while (at < css.length() && css.charAt(at) != ')') {
      text.append(character());
    }
    return text.toString().strip();
  }

  /** A string; an unescaped line end breaks it off. */
  private String string() {
    char quote = css.charAt(at++);
    StringBuilder text = new StringBuilder();
    while (at < css.length() && css.charAt(at) != quote && css.charAt(at) != '\n') {
      text.append(character());
    }
    at++;
    return text.toString();
  }

  /** The next character, with what escapes it taken away; hexadecimal escapes stay as they are. */
  private char character() {
    if (css.charAt(at) == '\\' && at + 1 < css.length() && !isHex(css.charAt(at + 1))) {
      at++;
    }
    return css.charAt(at++);
  }

  private void skipSpace() {
    while (at < css.length() && Character.isWhitespace(css.charAt(at))) {
      at++;
    }
  }

  private boolean isWord(String word) {
    return css.regionMatches(true, at, word, 0, word.length());
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }

  private static boolean isHex(char c) {
    return Character.digit(c, 16) >= 0;
  }
}
