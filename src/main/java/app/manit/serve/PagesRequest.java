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
}
