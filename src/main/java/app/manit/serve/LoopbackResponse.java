package app.manit.serve;

import app.manit.site.Content;

/**
 * An answer to be sent. Length, date and what the connection needs are added by the server.
 *
 * @param body left out for a HEAD; should it not open, a bare 500 is sent instead
 */
public record LoopbackResponse(int status, HeaderFields headers, Content body) {

  /** An answer in words, for the person who made the mistake. */
  public static LoopbackResponse text(int status, String text) {
    return new LoopbackResponse(
        status, HeaderFields.of("content-type", "text/plain; charset=utf-8"), Content.of(text));
  }

  /** The same, after which the connection ends. */
  LoopbackResponse closing() {
    return new LoopbackResponse(status, headers.with("connection", "close"), body);
  }

  /** What Pages answers. */
  public static LoopbackResponse of(PagesResponse response) {
    return new LoopbackResponse(response.status(), response.headers(), response.body());
  }
}
