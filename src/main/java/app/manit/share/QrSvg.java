package app.manit.share;

import java.util.Locale;

/** Writes a {@link QrCode} as an SVG image, which stays sharp at any size in print. */
public final class QrSvg {
  /** The size at which programs show it that are not told another, in pixels a module. */
  private static final int SCALE = 10;

  private QrSvg() {}

  /**
   * The image as XML: a light plate and one dark path.
   *
   * @param title what it says to a screen reader, usually the address
   */
  public static String of(QrCode code, String title) {
    int size = code.size();
    // Not in the user's locale: some write digits of their own.
    return String.format(
        Locale.ROOT,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%1$d" viewBox="0 0 %2$d %2$d" \
        shape-rendering="crispEdges" role="img">
        <title>%3$s</title>
        <rect width="%2$d" height="%2$d" fill="#fff"/>
        <path fill="#000" d="%4$s"/>
        </svg>
        """,
        size * SCALE,
        size,
        escaped(title),
        path(code));
  }

  /** Each run of dark modules in a row as a rectangle. */
  private static String path(QrCode code) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size(); y++) {
      int x = 0;
      while (x < code.size()) {
        int start = x;
        while (code.dark(x, y)) {
          x++;
        }
        if (x > start) {
          int width = x - start;
          path.append('M').append(start).append(' ').append(y);
          path.append('h').append(width).append("v1h-").append(width).append('z');
        }
        x++;
      }
    }
    return path.toString();
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\x{fffe}\\x{ffff}]", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
