package app.manit.serve;

import app.manit.site.AssetKey;
import app.manit.site.AssetKeyHasher;
import app.manit.site.Content;
import app.manit.site.SitePath;
import app.manit.site.SiteRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A site whose files contain their own names, behind the responder: what the tests of the numbered
 * cases share.
 *
 * <p>The numbers are those of {@code pages-serving.md} §12, the sheet that was made by running
 * Cloudflare's own handler. Every number has a test. Where the sheet says "unknown", or a site of
 * files cannot come there at all (86, 128), the test says what was chosen and why.
 */
final class PagesFixture {
  private final Map<String, ServedAsset> assets = new TreeMap<>();
  private final SiteRules rules;

  private PagesFixture(SiteRules rules) {
    this.rules = rules;
  }

  static PagesFixture of(String... manifestKeys) {
    return new PagesFixture(SiteRules.NONE).and(manifestKeys);
  }

  static PagesFixture withRedirects(String redirects) {
    return withRules("", redirects);
  }

  static PagesFixture withHeaders(String headers) {
    return withRules(headers, "");
  }

  static PagesFixture withRules(String headers, String redirects) {
    return new PagesFixture(new SiteRules(headers, redirects));
  }

  PagesFixture and(String... manifestKeys) {
    for (String key : manifestKeys) {
      with(key, key);
    }
    return this;
  }

  PagesFixture with(String manifestKey, String text) {
    assets.put(manifestKey, asset(manifestKey, Content.of(text)));
    return this;
  }

  private static ServedAsset asset(String manifestKey, Content content) {
    try {
      String extension = SitePath.of(manifestKey.substring(1)).extension();
      return new ServedAsset(
          AssetKeyHasher.hash(content, extension), contentType(extension), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String contentType(String extension) {
    return switch (extension) {
      case "html", "HTML", "" -> "text/html";
      case "css" -> "text/css";
      case "png" -> "image/png";
      default -> "application/octet-stream";
    };
  }

  AssetKey key(String manifestKey) {
    return assets.get(manifestKey).key();
  }

  PagesResponse get(String pathOrUrl) {
    return ask("GET", pathOrUrl, HeaderFields.NONE);
  }

  PagesResponse ask(String method, String pathOrUrl, HeaderFields headers) {
    return responder().respond(request(method, pathOrUrl, headers));
  }

  PagesResponder responder() {
    return new PagesResponder(key -> Optional.ofNullable(assets.get(key)), rules);
  }

  static PagesRequest request(String method, String pathOrUrl, HeaderFields headers) {
    WebUrl url =
        pathOrUrl.startsWith("http")
            ? WebUrl.parse(pathOrUrl)
            : WebUrl.ofRequest("https", "x.pages.dev", pathOrUrl).orElseThrow();
    return new PagesRequest(method, url, headers);
  }

  static String body(PagesResponse response) {
    try {
      return new String(response.body().bytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String header(PagesResponse response, String name) {
    return response.headers().get(name).orElse("-");
  }
}
