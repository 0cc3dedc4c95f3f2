package app.manit.serve;

import java.io.InputStream;
import java.util.Optional;

/**
 * A request as it came over the line.
 *
 * @param authority host and perhaps port, from the target or the Host field
 * @param target path and query exactly as sent, only that bytes beyond ASCII are percent-encoded
 * @param body the bytes, read as they arrive; empty if there are none
 */
public record LoopbackRequest(
    String method, String authority, String target, HeaderFields headers, InputStream body) {

  /** The same as a visitor's request; empty if host or target can be no address. */
  public Optional<PagesRequest> toPages() {
    return WebUrl.ofRequest("http", authority, target)
        .map(url -> new PagesRequest(method, url, headers));
  }
}
