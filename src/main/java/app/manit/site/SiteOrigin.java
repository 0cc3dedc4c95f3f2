package app.manit.site;

import java.net.URI;
import java.util.Optional;

/**
 * What a source told about itself beside its files.
 *
 * @param fragmentId the fragment's id at Manit; tells only that the same bytes came twice
 * @param sandboxUrl the preview that Manit made; it lives for hours, so it is probably gone
 * @param knownUrl the address at which Manit itself once published the page
 */
public record SiteOrigin(
    Optional<String> fragmentId, Optional<URI> sandboxUrl, Optional<URI> knownUrl) {

  /** Nothing is known: a folder, a zip, an HTML file. */
  public static final SiteOrigin NONE =
      new SiteOrigin(Optional.empty(), Optional.empty(), Optional.empty());
}
