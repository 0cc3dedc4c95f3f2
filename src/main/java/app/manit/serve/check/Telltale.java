package app.manit.serve.check;

import java.util.List;

/**
 * Words of which a page has one at least if there is anything to be found in it. Where none is, it
 * need not be read as HTML, which takes long.
 *
 * <p>Looked for by hand: a pattern of so many words takes ten times as long, and sites of thousands
 * of pages are looked through while they are published.
 */
final class Telltale {
  private static final List<String> WORDS =
      List.of(
          "href",
          "src",
          "<form",
          "url(",
          "<script",
          "<style",
          "background",
          "poster",
          "<object",
          "refresh");

  /** Whether a word may begin with an ASCII character. */
  private static final boolean[] BEGINS = begins();

  private Telltale() {}

  private static boolean[] begins() {
    boolean[] begins = new boolean[128];
    for (String word : WORDS) {
      begins[Character.toUpperCase(word.charAt(0))] = true;
      begins[word.charAt(0)] = true;
    }
    return begins;
  }

  /** Whether one of the words is in a text, in whatever case. */
  static boolean isIn(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c < BEGINS.length && BEGINS[c] && begins(text, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String text, int at) {
    for (String word : WORDS) {
      if (text.regionMatches(true, at, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }
}
