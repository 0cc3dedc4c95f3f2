package app.manit.source;

import app.manit.failure.FailureKind;
import app.manit.site.Limits;
import app.manit.site.SiteOrigin;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonToken;

/**
 * Reads one fragment or a list of them: Manit's database row, or what its generator returns (which
 * says {@code url} where the row says {@code sandboxUrl}). Everything else that it carries is
 * skipped.
 */
final class FragmentParser {
  private static final int MAX_ADDRESS = 2000;

  private final JsonCursor cursor;
  private final FragmentFilesParser filesParser;

  FragmentParser(JsonCursor cursor, SourceName source, Limits limits) {
    this.cursor = cursor;
    this.filesParser = new FragmentFilesParser(cursor, source, limits);
  }

  /** Reads the whole text; the list is empty only when the text is an empty list. */
  List<Fragment> read() {
    List<Fragment> fragments = new ArrayList<>();
    JsonToken first = cursor.next();
    if (first == JsonToken.START_ARRAY) {
      while (cursor.next() != JsonToken.END_ARRAY) {
        fragments.add(fragment("[%d].files".formatted(fragments.size())));
      }
    } else if (first == null) {
      throw cursor.cut();
    } else {
      fragments.add(fragment("files"));
    }
    cursor.end();
    return fragments;
  }

  private Fragment fragment(String place) {
    if (!cursor.at(JsonToken.START_OBJECT)) {
      throw cursor.here(FailureKind.NOT_A_FRAGMENT);
    }
    Optional<String> title = Optional.empty();
    Optional<String> id = Optional.empty();
    Optional<URI> sandboxUrl = Optional.empty();
    Optional<URI> url = Optional.empty();
    Optional<URI> deploymentUrl = Optional.empty();
    Optional<List<FragmentFile>> files = Optional.empty();
    while (cursor.next() == JsonToken.PROPERTY_NAME) {
      String key = cursor.name();
      cursor.next();
      switch (key) {
        case "title" -> title = cursor.textOrSkip().flatMap(Titles::clean);
        case "id" -> id = cursor.textOrSkip().flatMap(Titles::clean);
        case "sandboxUrl" -> sandboxUrl = cursor.textOrSkip().flatMap(FragmentParser::webAddress);
        case "url" -> url = cursor.textOrSkip().flatMap(FragmentParser::webAddress);
        case "deploymentUrl" ->
            deploymentUrl = cursor.textOrSkip().flatMap(FragmentParser::webAddress);
        case "files" -> files = Optional.of(filesParser.read(place));
        default -> cursor.skip();
      }
    }
    Optional<URI> preview = sandboxUrl.isPresent() ? sandboxUrl : url;
    SiteOrigin origin = new SiteOrigin(id, preview, deploymentUrl);
    return new Fragment(
        title, origin, place, files.orElseThrow(() -> cursor.here(FailureKind.NOT_A_FRAGMENT)));
  }

  /** An address that a browser could open; anything else is as good as none. */
  private static Optional<URI> webAddress(String text) {
    if (text.length() > MAX_ADDRESS) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text.strip());
      String scheme = uri.getScheme();
      boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
