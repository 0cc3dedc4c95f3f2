package app.manit.ui.words;

import java.util.regex.Pattern;

/** How an address is written where people read it: without what every address has. */
public final class AddressText {
  private static final Pattern EDGES = Pattern.compile("^https?://|/$");

  private static final Pattern AFTER_DASH = Pattern.compile("(?<=-)");

  /** Letters that fit beside the preview at the size of the address. */
  private static final int LONGEST_LINE = 26;

  private AddressText() {}

  /** {@code manit-anas-links-k3x9q2.pages.dev}. */
  public static String brief(String url) {
    return EDGES.matcher(url).replaceAll("");
  }

  /**
   * The same on lines of its own: the page's own name, broken after a dash where it is long, and
   * below it where all of them live. A label would break it in the middle of a word.
   */
  public static String inLines(String url) {
    String brief = brief(url);
    int dot = brief.indexOf('.');
    return dot < 0 ? broken(brief) : broken(brief.substring(0, dot)) + "\n" + brief.substring(dot);
  }

  private static String broken(String name) {
    StringBuilder lines = new StringBuilder();
    int length = 0;
    for (String part : AFTER_DASH.split(name)) {
      if (length > 0 && length + part.length() > LONGEST_LINE) {
        lines.append('\n');
        length = 0;
      }
      lines.append(part);
      length += part.length();
    }
    return lines.toString();
  }
}
