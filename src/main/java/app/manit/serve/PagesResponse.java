package app.manit.serve;

import app.manit.site.Content;

/**
 * What a visitor gets.
 *
 * @param body the bytes for a GET; a HEAD gets the same header fields without them. Should it not
 *     open when it is sent, the visitor gets {@link #STORAGE_FAILURE} instead, as at Pages
 */
public record PagesResponse(int status, HeaderFields headers, Content body) {

  /** No bytes. */
  static final Content NO_BODY = Content.of("");

  /** A bare 500: Pages adds no header fields at all to it. */
  public static final PagesResponse STORAGE_FAILURE =
      new PagesResponse(500, HeaderFields.NONE, NO_BODY);

  static PagesResponse empty(int status) {
    return new PagesResponse(status, HeaderFields.NONE, NO_BODY);
  }

  PagesResponse with(HeaderFields changed) {
    return new PagesResponse(status, changed, body);
  }
}
