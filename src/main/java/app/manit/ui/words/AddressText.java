package app.manit.ui.words;

import java.util.regex.Pattern;

/** How an address is written where people read it: without what every address has. */
public final class AddressText {
  private static final Pattern EDGES = Pattern.compile("^https?://|/$");

  private AddressText() {}

  /** {@code manit-anas-links-k3x9q2.pages.dev}. */
  public static String brief(String url) {
    return EDGES.matcher(url).replaceAll("");
  }

  /** The same on two lines: the page's own name, and below it where all of them live. */
  public static String twoLines(String url) {
    return brief(url).replaceFirst("\\.", "\n.");
  }
}
