package app.manit.serve;

import static app.manit.serve.PagesFixture.body;
import static app.manit.serve.PagesFixture.header;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables 12.1 to 12.3 of the sheet: which file, which cleaner address, which 404. */
class CleanUrlCasesTest {

  private static final PagesFixture SITE =
      PagesFixture.of(
          "/index.html",
          "/about.html",
          "/blog/index.html",
          "/blog/404.html",
          "/404.html",
          "/both",
          "/both.html",
          "/dual.html",
          "/dual/index.html",
          "/a.css",
          "/x/y.html",
          "/.html",
          "/d/.html",
          "/sp ace.html",
          "/été.html",
          "/q?.html",
          "/100%.html",
          "/h#.html",
          "/日本.html",
          "/a.b.html",
          "/c/index",
          "/n/404.html",
          "/noext",
          "/UP.HTML",
          "/x.html/index.html");

  /** The last column is the file that is served, or after an arrow where the visitor is sent. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1   | /                         | 200 | /index.html
          2   | /index.html               | 308 | → /
          3   | /index                    | 308 | → /
          4   | /about                    | 200 | /about.html
          5   | /about/                   | 308 | → /about
          6   | /about.html               | 308 | → /about
          7   | /about.html?x=1&y=2       | 308 | → /about?x=1&y=2
          8   | /about/?x=1               | 308 | → /about?x=1
          9   | /blog                     | 308 | → /blog/
          10  | /blog?z=1                 | 308 | → /blog/?z=1
          11  | /blog/                    | 200 | /blog/index.html
          12  | /blog/index               | 308 | → /blog/
          13  | /blog/index.html          | 308 | → /blog/
          14  | /blog/index/              | 308 | → /blog/
          15  | /foo/index/               | 308 | → /foo/
          16  | /both                     | 200 | /both
          17  | /both.html                | 200 | /both.html
          18  | /both/                    | 308 | → /both
          19  | /dual                     | 200 | /dual.html
          20  | /dual/                    | 200 | /dual/index.html
          21  | /dual.html                | 308 | → /dual
          22  | /a.css                    | 200 | /a.css
          23  | /a.css/                   | 404 | /404.html
          24  | /x                        | 404 | /404.html
          25  | /x/y                      | 200 | /x/y.html
          26  | /.html                    | 200 | /.html
          27  | /d/.html                  | 308 | → /d/
          27  | /d/                       | 404 | /404.html
          28  | /c/index                  | 200 | /c/index
          29  | /sp%20ace                 | 200 | /sp ace.html
          30  | /sp%20ace.html            | 308 | → /sp ace
          31  | /%C3%A9t%C3%A9            | 200 | /été.html
          32  | /%C3%A9t%C3%A9/           | 308 | → /été
          33  | /q%3F.html                | 308 | → /q?
          34  | /100%25.html              | 308 | → /100%
          34  | /100%                     | 200 | /100%.html
          35  | /h%23.html                | 308 | → /h#
          37  | /a.b                      | 200 | /a.b.html
          38  | /x.html                   | 308 | → /x.html/
          39  | /UP                       | 404 | /404.html
          40  | /UP.HTML                  | 200 | /UP.HTML
          41  | /About                    | 404 | /404.html
          42  | /noext                    | 200 | /noext
          43  | /noext/                   | 404 | /404.html
          44  | /404                      | 200 | /404.html
          45  | /404.html                 | 308 | → /404
          46  | /%61bout                  | 200 | /about.html
          47  | /a%2Ecss                  | 200 | /a.css
          48  | /blog%2F                  | 200 | /blog/index.html
          49  | /blog%2Findex.html        | 308 | → /blog/
          50  | /foo/../about.html        | 308 | → /about
          51  | /foo/%2e%2e/about         | 200 | /about.html
          52  | //about                   | 404 | /404.html
          53  | /blog//                   | 404 | /blog/404.html
          54  | /a.css?v=9                | 200 | /a.css
          55  | /_headers                 | 404 | /404.html
          55a | /index/?x=1               | 308 | → /?x=1
          55a | /index.html?x=1           | 308 | → /?x=1
          55b | /about%2F                 | 308 | → /about
          55c | /about.html/              | 404 | /404.html
          55c | /about;x                  | 404 | /404.html
          55c | /%2Fabout                 | 404 | /404.html
          55c | /about%00                 | 404 | /404.html
          55d | /./about                  | 200 | /about.html
          64  | /blog/deep/nope           | 404 | /blog/404.html
          76  | /%E0%A4%A                 | 404 | /404.html
          """)
  void aPathLeadsToAFileOrToACleanerAddress(
      String number, String path, int status, String outcome) {
    check(SITE.get(path), status, outcome);
  }

  /**
   * 36: the sheet's Node cannot build a header with letters beyond Latin-1. Pages runs on workerd,
   * which writes header fields as UTF-8 (its {@code api/http.c++} says so), and so does this.
   */
  @Test
  void case36AMoveToANameBeyondLatin1KeepsTheName() {
    check(SITE.get("/%E6%97%A5%E6%9C%AC.html"), 308, "→ /日本");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          56 | /%2Fwww.example.com/index/          | → /www.example.com/
          57 | /%5Cwww.example.com/index/          | → /www.example.com/
          58 | /%2Fwww.example.com/%2F/index/      | → /www.example.com///
          59 | /%09/www.example.com/%09/index/     | '→ /www.example.com/\t/'
          60 | /%5Cwww.example.com/%5C/index/      | → /www.example.com/\\/
          """)
  void noTrickWithSlashesLeadsToAnotherHost(String number, String path, String outcome) {
    check(PagesFixture.of("/index.html", "/page.html").get(path), 308, outcome);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          61 | /%2F%2f/foo | /foo
          61 | /%5C%5c/foo | /foo
          61 | /%09/foo    | /foo
          61 | '/ /foo'    | /foo
          61 | %2ffoo      | /foo
          62 | /foo//bar   | /foo//bar
          62 | /foo/%2f    | /foo/%2f
          """)
  void slashesAtTheFrontBecomeOne(String number, String location, String expected) {
    assertThat(CleanUrls.withOneLeadingSlash(location)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1} in {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          63 | /nope          | /index.html /404.html                | 404 | /404.html
          64 | /blog/deep     | /index.html /404.html /blog/404.html | 404 | /blog/404.html
          65 | /any/thing     | /index.html                          | 200 | /index.html
          66 | /missing.png   | /index.html                          | 200 | /index.html
          67 | /docs/x        | /index.html /docs/404.html           | 404 | /docs/404.html
          68 | /other         | /index.html /docs/404.html           | 200 | /index.html
          69 | /              | /sub/index.html                      | 404 | ''
          70 | /sub/x         | /sub/index.html                      | 404 | ''
          71 | /index         | /sub/index.html                      | 308 | → /
          72 | /              | /404.html /a/index.html              | 404 | /404.html
          """)
  void theNearest404PageAnswersAndWithoutOneTheHomePage(
      String number, String path, String files, int status, String outcome) {
    check(PagesFixture.of(files.split(" ")).get(path), status, outcome);
  }

  @Test
  void case63A404IsNeverCachedAndHasNoTag() {
    PagesResponse response = SITE.get("/nope");
    assertThat(header(response, "cache-control")).isEqualTo("no-store");
    assertThat(header(response, "etag")).isEqualTo("-");
    assertThat(header(response, "content-type")).isEqualTo("text/html; charset=utf-8");
  }

  @Test
  void case65And66TheHomePageInPlaceOfAMissingFileIsServedLikeItself() {
    PagesFixture site = PagesFixture.of("/index.html");
    PagesResponse response = site.get("/missing.png");
    assertThat(header(response, "etag")).isEqualTo('"' + site.key("/index.html").value() + '"');
    assertThat(header(response, "content-type")).isEqualTo("text/html; charset=utf-8");
  }

  @Test
  void case69A404WithoutAPageSaysNothing() {
    PagesResponse response = PagesFixture.of("/sub/index.html").get("/");
    assertThat(header(response, "content-type")).isEqualTo("-");
    assertThat(header(response, "x-content-type-options")).isEqualTo("-");
    assertThat(header(response, "access-control-allow-origin")).isEqualTo("*");
  }

  @Test
  void aLineBreakInANameCannotSplitTheAnswer() {
    PagesResponse response = PagesFixture.of("/index.html").get("/a%0D%0Aset-cookie:x/index/");
    assertThat(response.status()).isEqualTo(500);
    assertThat(response.headers().all()).isEmpty();
  }

  private static void check(PagesResponse response, int status, String outcome) {
    assertThat(response.status()).isEqualTo(status);
    if (outcome.startsWith("→ ")) {
      assertThat(header(response, "location")).isEqualTo(outcome.substring(2));
      assertThat(body(response)).isEmpty();
    } else {
      assertThat(body(response)).isEqualTo(outcome);
      assertThat(header(response, "location")).isEqualTo("-");
    }
  }
}
