package app.manit.ui.preview;

import java.net.URI;
import java.util.Optional;

/**
 * What the middle shows of a page.
 *
 * @param facts how many files and how big; empty where that is not known
 * @param target the page to load; empty while it is being prepared, or cannot be shown
 * @param state what is said in the page's place until it can be seen
 * @param earlier when this version was published, if it is an earlier one; else empty
 */
public record PreviewScreen(
    PreviewMode mode,
    String title,
    String facts,
    Optional<PageTarget> target,
    String state,
    String earlier) {

  /** Where it is shown. */
  public Optional<URI> address() {
    return target.map(PageTarget::address);
  }
}
