package app.manit.serve;

import app.manit.site.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cloudflare's Web Analytics: a script at the end of each page's body, for projects that have it
 * switched on. All bytes of the page stay as they are around it, and so does its entity tag.
 */
public final class AnalyticsBeacon {
  private static final Logger LOG = LoggerFactory.getLogger(AnalyticsBeacon.class);
  private static final String SOURCE = "https://static.cloudflareinsights.com/beacon.min.js";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /** The comments tell what is not the author's; our own probe takes it out again by them. */
  private static final String COMMENT = "<!-- Cloudflare Pages Analytics -->";

  private final Content script;

  /** Where the bodies of pages end, by their entity tags. */
  private final Map<String, OptionalInt> bodyEnds = new ConcurrentHashMap<>();

  /**
   * For the pages of one deployment.
   *
   * @param token the site's, {@linkplain #isToken as it must be}
   */
  public AnalyticsBeacon(String token) {
    if (!isToken(token)) {
      throw new IllegalArgumentException("no token of Web Analytics");
    }
    this.script =
        Content.of(
            "%s<script defer src='%s' data-cf-beacon='{\"token\": \"%s\"}'></script>%1$s"
                .formatted(COMMENT, SOURCE, token));
  }

  /** Whether a text can be a site's token. Anything else could be markup. */
  public static boolean isToken(String text) {
    return TOKEN.matcher(text).matches();
  }

  /** The answer, with the script in it if it is a page that has a body. */
  PagesResponse added(PagesResponse response) {
    Optional<String> tag = response.headers().get("etag");
    if (response.status() != 200 || tag.isEmpty() || !PageMarkup.isHtml(response)) {
      return response;
    }
    OptionalInt end = bodyEnds.computeIfAbsent(tag.get(), absent -> bodyEnd(response.body()));
    return end.isEmpty()
        ? response
        : new PagesResponse(
            response.status(),
            response.headers(),
            new WithScript(response.body(), end.getAsInt(), script));
  }

  private static OptionalInt bodyEnd(Content page) {
    try {
      return PageMarkup.read(page).map(PageMarkup::bodyEnd).orElseGet(OptionalInt::empty);
    } catch (IOException e) {
      LOG.debug("a page could not be read for its end", e);
      return OptionalInt.empty();
    }
  }

  private record WithScript(Content page, int end, Content script) implements Content {
    @Override
    public long size() {
      return page.size() + script.size();
    }

    @Override
    public InputStream open() throws IOException {
      InputStream rest = page.open();
      try {
        InputStream before = new ByteArrayInputStream(rest.readNBytes(end));
        return new SequenceInputStream(
            Collections.enumeration(List.of(before, script.open(), rest)));
      } catch (IOException e) {
        rest.close();
        throw e;
      }
    }
  }
}
