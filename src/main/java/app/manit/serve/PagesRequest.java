package app.manit.serve;

/**
 * A visitor's request.
 *
 * @param url what was asked for, as a browser or Pages' own URL parser would write it
 */
public record PagesRequest(String method, WebUrl url, HeaderFields headers) {

  /** A GET without header fields: what a visitor's first click sends. */
  public static PagesRequest get(WebUrl url) {
    return new PagesRequest("GET", url, HeaderFields.NONE);
  }

  /**
   * Whether the visitor has the file with this entity tag. Pages understands one tag that is equal,
   * as it was given out or weakened on the way; no list, no {@code *}.
   */
  boolean knows(String tag) {
    return headers
        .get("if-none-match")
        .filter(known -> known.equals(tag) || known.equals("W/" + tag))
        .isPresent();
  }
}
