package app.manit.serve;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells browsers early what a page will need: its simple {@code link} elements become a {@code
 * Link} field. The first answer goes out without, as at the edge, which reads a page while it sends
 * it.
 */
public final class EarlyHints {
  private static final Logger LOG = LoggerFactory.getLogger(EarlyHints.class);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Pattern IGNORED_IN_ADDRESSES = Pattern.compile("[\\t\\n\\r]");
  private static final Pattern FOREIGN_SCHEME =
      Pattern.compile("(?i)(?!https?:)[a-z][a-z0-9+.-]*:.*");

  /** The pages that are one: of one deployment, at one origin, with one content. */
  private record Page(String deployment, String origin, String tag) {}

  private sealed interface Known {
    /** Sent once. Links are resolved against the address that it was sent under. */
    record Seen(WebUrl address) implements Known {}

    /** Read; the field is empty if the page has no such links. */
    record Read(Optional<String> field) implements Known {}
  }

  private final EdgeCache<Page, Known> pages;

  /** Nothing is known yet. */
  public EarlyHints(Clock clock) {
    this.pages = new EdgeCache<>(clock, KEPT);
  }

  /** The answer, with its {@code Link} field if it is a page that was sent before. */
  PagesResponse added(String deployment, PagesRequest request, PagesResponse response) {
    Optional<String> tag = response.headers().get("etag");
    if (tag.isEmpty() || !PageMarkup.isHtml(response)) {
      return response;
    }
    Page page = new Page(deployment, request.url().origin(), tag.get());
    Known known = pages.get(page).orElse(null);
    if (known == null) {
      pages.put(page, new Known.Seen(request.url()));
      return response;
    }
    Optional<String> field =
        switch (known) {
          case Known.Read(Optional<String> read) -> read;
          case Known.Seen(WebUrl address) -> {
            Optional<String> read = field(response, address);
            pages.put(page, new Known.Read(read));
            yield read;
          }
        };
    return field
        .map(links -> response.with(response.headers().with("link", links)))
        .orElse(response);
  }

  /** One link that no field can hold, and there are none, as at the edge. */
  private static Optional<String> field(PagesResponse response, WebUrl address) {
    try {
      return PageMarkup.read(response.body())
          .map(markup -> field(markup, address))
          .filter(links -> !links.isEmpty() && links.length() <= HeaderFields.MAX_LENGTH)
          .filter(links -> HeaderFields.of("link", links).areValid());
    } catch (IOException e) {
      LOG.debug("a page could not be read for its hints", e);
      return Optional.empty();
    }
  }

  private static String field(PageMarkup markup, WebUrl address) {
    Optional<WebUrl> base = markup.base().flatMap(text -> resolved(address, text));
    List<PageMarkup.Hint> hints = markup.hints();
    return hints.stream()
        .map(
            hint ->
                "<%s>; rel=\"%s\"%s"
                    .formatted(
                        base.flatMap(from -> resolved(from, hint.href()))
                            .map(WebUrl::toString)
                            .orElse(hint.href()),
                        hint.rel(),
                        hint.as().isEmpty() ? "" : "; as=" + hint.as()))
        .collect(Collectors.joining(", "));
  }

  private static Optional<WebUrl> resolved(WebUrl from, String reference) {
    String cleaned = IGNORED_IN_ADDRESSES.matcher(reference).replaceAll("").strip();
    return FOREIGN_SCHEME.matcher(cleaned).matches() ? Optional.empty() : from.resolve(cleaned);
  }
}
