package app.manit.serve;

import static app.manit.serve.PagesFixture.body;
import static app.manit.serve.PagesFixture.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Table 12.8 of the sheet: Early Hints, and the script of Web Analytics. */
class EdgeCasesTest {
  private static final String MANY_LINKS =
      """
      <!DOCTYPE html>
      <html><body>
        <link rel="preload" as="image" href="/a.png" />
        <link rel="preload" as="image" href="/b.png" />
        <link rel="modulepreload" href="lib.js" />
        <link rel="preconnect" href="cloudflare.com" />
      </body></html>
      """;
  private static final String MANY_HINTS =
      "</a.png>; rel=\"preload\"; as=image, </b.png>; rel=\"preload\"; as=image,"
          + " <lib.js>; rel=\"modulepreload\", <cloudflare.com>; rel=\"preconnect\"";
  private static final String BEACON =
      "<!-- Cloudflare Pages Analytics --><script defer"
          + " src='https://static.cloudflareinsights.com/beacon.min.js'"
          + " data-cf-beacon='{\"token\": \"0a1b\"}'></script><!-- Cloudflare Pages Analytics -->";

  private static EdgeFixture hinting(String html) {
    return EdgeFixture.of(PagesFixture.of("/about.html").with("/index.html", html));
  }

  @Test
  void case182And183TheSecondVisitorIsToldWhatThePageNeeds() {
    EdgeFixture edge = hinting(MANY_LINKS);
    assertThat(header(edge.get("/"), "link")).isEqualTo("-");
    assertThat(header(edge.get("/"), "link")).isEqualTo(MANY_HINTS);
    assertThat(header(edge.get("/?x=1"), "link")).isEqualTo(MANY_HINTS);
  }

  /**
   * The handler would read the empty body of a HEAD and remember for a month that there is none.
   */
  @Test
  void case183AHeadCountsLikeAGet() {
    EdgeFixture edge = hinting(MANY_LINKS);
    assertThat(header(edge.ask("HEAD", "/", HeaderFields.NONE), "link")).isEqualTo("-");
    assertThat(header(edge.ask("HEAD", "/", HeaderFields.NONE), "link")).isEqualTo(MANY_HINTS);
    assertThat(header(edge.get("/"), "link")).isEqualTo(MANY_HINTS);
  }

  @Test
  void case184ThePageIsOneUnderAllItsPaths() {
    EdgeFixture edge = hinting(MANY_LINKS);
    edge.get("/");
    assertThat(header(edge.get("/in/place/of/a/missing/file"), "link")).isEqualTo(MANY_HINTS);
    assertThat(header(edge.get("/about"), "link")).isEqualTo("-");
  }

  @Test
  void case184AnotherHostAndAnotherDeploymentAreAsked() {
    EdgeFixture edge = hinting(MANY_LINKS);
    edge.get("/");
    assertThat(header(edge.get("https://ann.example/"), "link")).isEqualTo("-");
    edge.deploy(PagesFixture.of().with("/index.html", MANY_LINKS));
    assertThat(header(edge.get("/"), "link")).isEqualTo("-");
  }

  @Test
  void case183ItIsKnownForThirtyDays() {
    EdgeFixture edge = hinting(MANY_LINKS);
    edge.get("/");
    edge.get("/");
    edge.clock.advance(Duration.ofDays(30).minusSeconds(1));
    assertThat(header(edge.get("/"), "link")).isEqualTo(MANY_HINTS);
    edge.clock.advance(Duration.ofSeconds(1));
    assertThat(header(edge.get("/"), "link")).isEqualTo("-");
  }

  /** 186 and 187 are asked for at a host as the handler's own tests have it. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          185 | <p>no links</p> | -
          185 | <link rel=stylesheet href=a.css><a rel=preload href=b.js> | -
          183 | <link rel=preload href=/a as=font><link rel=preload href=/b> | </a>; rel="preload"; as=font, </b>; rel="preload"
          183 | <link rel="PreLoad next" href=/a> | </a>; rel="PreLoad next"
          183 | <link rel=preloaded href=/a> | -
          183 | <LINK REL=preload HREF=/a AS=image> | </a>; rel="preload"; as=image
          183 | <link rel=preload href="/a?b=1&amp;c=é"> | </a?b=1&amp;c=é>; rel="preload"
          183 | <link rel=preload href=data:,x> | -
          183 | <link rel=preload href=""><link rel=preload><link rel=preload href> | -
          183 | <noscript><link rel=preload href=/a></noscript><template><link rel=preload href=/b></template> | </b>; rel="preload"
          183 | <!-- <link rel=preload href=/a> --><script>"<link rel=preload href=/b>"</script> | -
          183 | <table><tr><td><link rel=preload href=/a></table><link rel=preload href=/b> | </a>; rel="preload", </b>; rel="preload"
          186 | <base href="/"><link rel=preload href=module.js> | <https://example.com/module.js>; rel="preload"
          187 | <base href="/subdir/"><link rel=preload href=module.js><link rel=preload href=../other.js> | <https://example.com/subdir/module.js>; rel="preload", <https://example.com/other.js>; rel="preload"
          187 | <base href="/subdir/"><link rel=preload href=/x y.js><link rel=preload href="/x z.js"> | <https://example.com/x%20z.js>; rel="preload"
          187 | <base href="//cdn.example/v1/"><link rel=preload href=a.js><link rel=preload href=blob:x> | <https://cdn.example/v1/a.js>; rel="preload", <blob:x>; rel="preload"
          187 | <base href="mailto:x"><link rel=preload href=a.js> | <a.js>; rel="preload"
          187 | <base target=_top><link rel=preload href=a.js> | <a.js>; rel="preload"
          188 | <base href="/one/"><base href="/two/"><link rel=preload href=a.js> | <https://example.com/one/a.js>; rel="preload"
          192 | <link rel=preconnect href=https://fonts.example crossorigin> | -
          192 | <link rel=preload href=/a fetchpriority=high><link rel=preload href=/b> | </b>; rel="preload"
          """)
  void simpleLinksBecomeHints(String number, String html, String links) {
    EdgeFixture edge = hinting(html);
    edge.get("https://example.com/");
    assertThat(header(edge.get("https://example.com/"), "link")).isEqualTo(links);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<link rel=preload href='/a\nb'>", "<link rel=preload href='/a\rb'>"})
  void case185AHintThatNoFieldCanHoldMeansNoneAtAll(String html) {
    EdgeFixture edge = hinting(html + "<link rel=preload href=/c>");
    edge.get("/");
    assertThat(edge.get("/").status()).isEqualTo(200);
    assertThat(header(edge.get("/"), "link")).isEqualTo("-");
  }

  @Test
  void case185MoreHintsThanAnAnswerHoldsAreNone() {
    EdgeFixture edge = hinting("<link rel=preload href=/a>".repeat(10_000));
    edge.get("/");
    assertThat(header(edge.get("/"), "link")).isEqualTo("-");
  }

  @Test
  void case185APageOfMoreThanTwoMebibytesIsNotRead() {
    EdgeFixture edge = hinting(MANY_LINKS + " ".repeat(PageMarkup.LARGEST));
    edge.get("/");
    assertThat(header(edge.get("/"), "link")).isEqualTo("-");
  }

  @ParameterizedTest(name = "183: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /*;Link: </mine>; rel=preload | </mine>; rel=preload
          /*;! Link                     | -
          """)
  void case183ARuleForTheFieldWins(String rules, String links) {
    EdgeFixture edge =
        EdgeFixture.of(
            PagesFixture.withHeaders(rules.replaceFirst(";", "\n"))
                .with("/index.html", MANY_LINKS));
    edge.get("/");
    assertThat(header(edge.get("/"), "link")).isEqualTo(links);
  }

  /** Only what has an entity tag and is HTML: no 404 page, no style sheet, no redirect. */
  @ParameterizedTest
  @ValueSource(strings = {"/nope", "/a.css", "/index.html"})
  void case185OnlyPagesHaveHints(String path) {
    EdgeFixture edge =
        EdgeFixture.of(
            PagesFixture.of("/index.html")
                .with("/404.html", MANY_LINKS)
                .with("/a.css", MANY_LINKS));
    edge.get(path);
    assertThat(header(edge.get(path), "link")).isEqualTo("-");
  }

  private static EdgeFixture counting(PagesFixture site) {
    return new EdgeFixture().deploy(site, Optional.of(new AnalyticsBeacon("0a1b")));
  }

  /** The mark is where the script stands; without one nothing is added. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          189 | <html><body><h1>Hi</h1>▲</body></html>
          189 | <!doctype html><title>x</title><body class=a>é&amp;ü <p>open▲</BODY >
          189 | <html><body>open▲</html>
          189 | `<body><!-- </body> --><script>'</body>'</script><textarea></body></textarea>▲</body>`
          189 | <body>a▲</body>b</body></html>
          189 | <html><body>a▲</html>b</body>
          190 | <h1>a page without a body of its own</h1>
          190 | <html><head><title>x</title></head></html>
          190 | <body>never closed
          190 | <frameset><frame src=a></frameset>
          191 | `<script>"<body></body>"</script>`
          """)
  void theScriptStandsAtTheEndOfTheBody(String number, String marked) {
    String html = marked.replace("▲", "");
    EdgeFixture edge = counting(PagesFixture.of().with("/index.html", html));
    PagesResponse response = edge.get("/");
    assertThat(body(response)).isEqualTo(marked.replace("▲", BEACON));
    assertThat(response.body().size()).isEqualTo(body(response).getBytes(UTF_8).length);
  }

  @Test
  void case189NothingElseOfThePageIsChanged() {
    String html = "\uFEFF<html>\r\n<body >\r\n\t<p>a\u0000b&nbsp</p></body>\r\n</html>\r\n";
    PagesFixture site = PagesFixture.of().with("/index.html", html);
    PagesResponse response = counting(site).get("/");
    assertThat(body(response)).isEqualTo(html.replace("</body>", BEACON + "</body>"));
    assertThat(response.headers()).isEqualTo(site.get("/").headers());
  }

  @Test
  void case189AHeadAgreesWithAGet() {
    EdgeFixture edge = counting(PagesFixture.of().with("/index.html", "<body>a</body>"));
    PagesResponse head = edge.ask("HEAD", "/", HeaderFields.NONE);
    assertThat(head.body().size()).isEqualTo("<body>a</body>".length() + BEACON.length());
    assertThat(head.headers())
        .isEqualTo(
            new EdgeFixture()
                .deploy(PagesFixture.of().with("/index.html", "<body>a</body>"))
                .get("/")
                .headers());
  }

  @Test
  void case189AKnownPageIsNotSentAgain() {
    PagesFixture site = PagesFixture.of().with("/index.html", "<body>a</body>");
    HeaderFields known =
        HeaderFields.of("If-None-Match", '"' + site.key("/index.html").value() + '"');
    assertThat(counting(site).ask("GET", "/", known).status()).isEqualTo(304);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "191,/a.css,200,false",
    "189,/a,200,true",
    "189,/in/place/of/nothing,200,true",
    "189,/sub/nope,404,false",
    "189,/a.html,308,false"
  })
  void pagesAreCountedAndNothingElse(String number, String path, int status, boolean counted) {
    EdgeFixture edge =
        counting(
            PagesFixture.of()
                .with("/index.html", "<body>home</body>")
                .with("/a.html", "<body>a</body>")
                .with("/a.css", "<body></body>")
                .with("/sub/404.html", "<body>not here</body>"));
    PagesResponse response = edge.get(path);
    assertThat(response.status()).isEqualTo(status);
    assertThat(body(response).contains(BEACON)).isEqualTo(counted);
  }

  @Test
  void case189AFileThatIsGoneIsNotCounted() {
    PagesFixture before = PagesFixture.of().with("/foo.html", "<body>old</body>");
    EdgeFixture edge = counting(before);
    assertThat(body(edge.get("/foo"))).contains(BEACON);
    edge.deploy(PagesFixture.of("/404.html"), Optional.of(new AnalyticsBeacon("0a1b")));
    assertThat(body(edge.get("/foo"))).isEqualTo("<body>old</body>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "'", "\"></script>", "ä"})
  void case189ATokenIsNeverMarkup(String token) {
    assertThatThrownBy(() -> new AnalyticsBeacon(token))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
