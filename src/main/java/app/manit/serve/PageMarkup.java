package app.manit.serve;

import app.manit.site.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/**
 * What the edge looks for in an HTML page, and where it stands.
 *
 * <p>The page is read one char a byte, so that places in the text are places in the file, and
 * nothing of it is written anew. Whatever the page's own encoding is, its markup is ASCII in it.
 */
final class PageMarkup {
  /**
   * Bytes. Larger pages are left as they are: reading one takes many times its size of memory. The
   * edge reads pages of any size as they pass.
   */
  static final int LARGEST = 2 * 1024 * 1024;

  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
  private static final Set<String> HINTING = Set.of("preconnect", "preload", "modulepreload");
  private static final Set<String> SIMPLE = Set.of("rel", "as", "href");

  /**
   * A link that a browser can be told about before it has read the page. The texts are as they
   * stand in the page, with their character references.
   *
   * @param as empty if the link has none
   */
  record Hint(String href, String rel, String as) {}

  private final String text;
  private final int start;
  private final Document page;

  private PageMarkup(String text) {
    this.text = text;
    this.start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
    this.page = Parser.htmlParser().setTrackPosition(true).parseInput(text.substring(start), "");
    page.getElementsByTag("noscript").remove(); // no markup for whoever runs scripts
  }

  /** Whether an answer says that it is HTML. */
  static boolean isHtml(PagesResponse response) {
    return response
        .headers()
        .get("content-type")
        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html"))
        .isPresent();
  }

  /**
   * Reads a page; empty if it is too large.
   *
   * @throws IOException if it cannot be read
   */
  static Optional<PageMarkup> read(Content page) throws IOException {
    return page.size() > LARGEST
        ? Optional.empty()
        : Optional.of(new PageMarkup(new String(page.bytes(), StandardCharsets.ISO_8859_1)));
  }

  /** The address that relative links of the page start from, if it says one. The first counts. */
  Optional<String> base() {
    return inOrder("base").flatMap(base -> attribute(base, "href").stream()).findFirst();
  }

  /**
   * The links that become hints, in their order. One with any attribute besides {@code rel}, {@code
   * as} and {@code href} is none: what it says could not be said in a header field.
   */
  List<Hint> hints() {
    return inOrder("link")
        .filter(link -> relations(link).anyMatch(HINTING::contains))
        .filter(link -> link.attributes().asList().stream().allMatch(PageMarkup::isSimple))
        .map(
            link ->
                new Hint(
                    attribute(link, "href").orElse(""),
                    attribute(link, "rel").orElse(""),
                    attribute(link, "as").orElse("")))
        .filter(hint -> !hint.href().isEmpty() && !hint.href().startsWith("data:"))
        .toList();
  }

  private Stream<Element> inOrder(String tag) {
    return page.getElementsByTag(tag).stream()
        .sorted(Comparator.comparingInt(element -> element.sourceRange().startPos()));
  }

  private static Stream<String> relations(Element link) {
    return Stream.of(link.attr("rel").toLowerCase(Locale.ROOT).split("[ \t\n\f\r]+", -1));
  }

  private static boolean isSimple(Attribute attribute) {
    return SIMPLE.contains(attribute.getKey().toLowerCase(Locale.ROOT));
  }

  private Optional<String> attribute(Element element, String name) {
    Attribute attribute = element.attribute(name);
    if (attribute == null) {
      return Optional.empty();
    }
    Range value = attribute.sourceRange().valueRange();
    byte[] bytes =
        text.substring(start + value.startPos(), start + value.endPos())
            .getBytes(StandardCharsets.ISO_8859_1);
    return Optional.of(new String(bytes, StandardCharsets.UTF_8));
  }

  /**
   * How many bytes there are before the end of the body. Empty if the page has no body of its own:
   * its beginning and the end of it, or of the page, must be written out.
   */
  OptionalInt bodyEnd() {
    Element body = page.selectFirst("html > body");
    if (body == null || !isWritten(body.sourceRange())) {
      return OptionalInt.empty();
    }
    Element html = body.parent();
    Stream<Range> ends =
        html != null && isWritten(html.sourceRange())
            ? Stream.of(body.endSourceRange(), html.endSourceRange())
            : Stream.of(body.endSourceRange());
    return ends.filter(PageMarkup::isWritten).mapToInt(end -> start + end.startPos()).min();
  }

  private static boolean isWritten(Range range) {
    return range.isTracked() && !range.isImplicit();
  }
}
