package app.manit.serve;

import static app.manit.serve.PagesFixture.body;
import static app.manit.serve.PagesFixture.header;
import static org.assertj.core.api.Assertions.assertThat;

import app.manit.site.AssetKey;
import app.manit.site.SiteRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Table 12.4 of the sheet: methods and validators, and the default header fields of §5. That a HEAD
 * has no body (77) and a failing storage gives a bare 500 (88) is the server's: see {@link
 * PreviewServerTest}.
 */
class MethodCasesTest {

  private static final PagesFixture SITE =
      PagesFixture.withRedirects("/go https://e.com/ 301").and("/index.html", "/404.html");
  private static final AssetKey INDEX = SITE.key("/index.html");

  @Test
  void case77AHeadIsAnsweredLikeAGet() {
    assertThat(SITE.ask("HEAD", "/", HeaderFields.NONE).headers())
        .isEqualTo(SITE.get("/").headers());
    assertThat(SITE.ask("get", "/", HeaderFields.NONE).status()).isEqualTo(200);
  }

  @ParameterizedTest(name = "78: {0}")
  @CsvSource({"POST,/", "OPTIONS,/", "DELETE,/index.html", "PUT,/nope"})
  void case78NothingButReadingIsAllowed(String method, String path) {
    PagesResponse response = SITE.ask(method, path, HeaderFields.NONE);
    assertThat(response.status()).isEqualTo(405);
    assertThat(body(response)).isEmpty();
    assertThat(response.headers().all())
        .isEqualTo(
            Map.of(
                "access-control-allow-origin", List.of("*"),
                "referrer-policy", List.of("strict-origin-when-cross-origin")));
  }

  @Test
  void case79ARedirectIsThereForEveryMethod() {
    PagesResponse response = SITE.ask("POST", "/go", HeaderFields.NONE);
    assertThat(response.status()).isEqualTo(301);
    assertThat(body(response)).isEqualTo("Redirecting to https://e.com/");
    assertThat(header(response, "content-type")).isEqualTo("text/plain;charset=UTF-8");
  }

  @ParameterizedTest(name = "80, 81: prefix \"{0}\"")
  @ValueSource(strings = {"", "W/"})
  void case80And81AKnownFileIsNotSentAgain(String prefix) {
    PagesResponse response =
        SITE.ask("GET", "/", HeaderFields.of("If-None-Match", prefix + '"' + INDEX + '"'));
    assertThat(response.status()).isEqualTo(304);
    assertThat(body(response)).isEmpty();
    assertThat(response.headers().all().keySet())
        .containsExactlyInAnyOrder("access-control-allow-origin", "referrer-policy");
  }

  @ParameterizedTest(name = "82: {0}")
  @ValueSource(strings = {"*", "\"KEY\", \"zz\"", "KEY"})
  void case82OtherValidatorsAreNotUnderstood(String value) {
    HeaderFields headers = HeaderFields.of("If-None-Match", value.replace("KEY", INDEX.value()));
    assertThat(SITE.ask("GET", "/", headers).status()).isEqualTo(200);
  }

  @Test
  void case83A404IsAlwaysSentWhole() {
    String tag = '"' + SITE.key("/404.html").value() + '"';
    PagesResponse response = SITE.ask("GET", "/nope", HeaderFields.of("If-None-Match", tag));
    assertThat(response.status()).isEqualTo(404);
    assertThat(body(response)).isEqualTo("/404.html");
  }

  @ParameterizedTest(name = "84, 85: {0}")
  @CsvSource({"Range,bytes=0-1", "Authorization,Basic eDp5"})
  void case84And85SuchARequestGetsTheWholeFileAndIsNotToBeCached(String name, String value) {
    PagesResponse response = SITE.ask("GET", "/", HeaderFields.of(name, value));
    assertThat(response.status()).isEqualTo(200);
    assertThat(body(response)).isEqualTo("/index.html");
    assertThat(header(response, "cache-control")).isEqualTo("-");
  }

  /**
   * 86: the asset server can hold a file in several encodings and then says {@code no-transform}. A
   * direct upload has one, the bytes themselves; compressing them is the business of Cloudflare's
   * network on the way, which does not go through this computer.
   */
  @ParameterizedTest(name = "86: {0}")
  @ValueSource(strings = {"gzip", "br, gzip, zstd", "gzip;q=1.0, identity;q=0.5"})
  void case86WhoeverTakesCompressedBytesGetsThemPlain(String accepted) {
    PagesResponse response = SITE.ask("GET", "/", HeaderFields.of("Accept-Encoding", accepted));
    assertThat(response).isEqualTo(SITE.get("/"));
    assertThat(header(response, "content-encoding")).isEqualTo("-");
    assertThat(header(response, "cache-control")).isEqualTo("public, max-age=0, must-revalidate");
  }

  @ParameterizedTest(name = "87: {0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          identity;q=0             | 406
          gzip, *;q=0              | 406
          identity;q=0.0           | 406
          *;q=0, identity;q=0.5    | 200
          gzip, deflate, br        | 200
          gzip;q=0                 | 200
          """)
  void case87BytesAreSentAsTheyAreOrNotAtAll(String accepted, int status) {
    HeaderFields headers = HeaderFields.of("Accept-Encoding", accepted);
    assertThat(SITE.ask("GET", "/", headers).status()).isEqualTo(status);
    assertThat(SITE.ask("GET", "/nope", headers).status()).isEqualTo(status == 406 ? 406 : 404);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "89,https://abc.x.pages.dev/,noindex",
    "90,https://x.pages.dev/,-",
    "90,https://www.example.com/,-",
    "91,https://abc.x.pages.dev/nope,-"
  })
  void previewsAreKeptOutOfSearchEngines(String number, String url, String robots) {
    assertThat(header(SITE.get(url), "x-robots-tag")).isEqualTo(robots);
  }

  @Test
  void whichHostsArePreviewsCanBeSaid() {
    PagesResponder responder =
        new PagesResponder(
            key -> Optional.of(new ServedAsset(INDEX, "text/html", PagesResponse.NO_BODY)),
            SiteRules.NONE,
            host -> host.startsWith("f00."));
    assertThat(
            responder
                .respond(PagesRequest.get(WebUrl.parse("http://f00.x.localhost:8080/")))
                .headers()
                .get("x-robots-tag"))
        .contains("noindex");
  }

  @Test
  void anAssetHasTheDefaultHeaderFieldsOfPages() {
    assertThat(SITE.get("/").headers().all())
        .isEqualTo(
            Map.of(
                "etag", List.of('"' + INDEX.value() + '"'),
                "content-type", List.of("text/html; charset=utf-8"),
                "cache-control", List.of("public, max-age=0, must-revalidate"),
                "access-control-allow-origin", List.of("*"),
                "referrer-policy", List.of("strict-origin-when-cross-origin"),
                "x-content-type-options", List.of("nosniff")));
  }

  @Test
  void onlyTextGetsACharset() {
    PagesFixture site = PagesFixture.of("/a.css", "/b.png");
    assertThat(header(site.get("/a.css"), "content-type")).isEqualTo("text/css; charset=utf-8");
    assertThat(header(site.get("/b.png"), "content-type")).isEqualTo("image/png");
  }
}
