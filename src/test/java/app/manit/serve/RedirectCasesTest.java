package app.manit.serve;

import static app.manit.serve.PagesFixture.body;
import static app.manit.serve.PagesFixture.header;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table 12.5 of the sheet: what {@code _redirects} does to a request. */
class RedirectCasesTest {

  /**
   * Several rules are divided by {@code ;}.
   *
   * <p>128: Pages' asset server also knows rules for one host, and the sheet's case has such a rule
   * in its metadata, where it wins. No {@code _redirects} file can say one (138): that line is
   * refused, and the rule without a host answers under every host.
   */
  @ParameterizedTest(name = "{0}: {2} by {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          92  | /old /new                  | /old?q=1             | 302 | → /new?q=1
          93  | /301 /home 301             | /301                 | 301 | → /home
          93  | /302 /home 302             | /302                 | 302 | → /home
          93  | /303 /home 303             | /303                 | 303 | → /home
          93  | /307 /home 307             | /307                 | 307 | → /home
          93  | /308 /home 308             | /308                 | 308 | → /home
          94  | /200 /proxied-file 200     | /200                 | 200 | /proxied-file.html
          95  | /prox /real.html 200       | /prox                | 308 | → /real
          96  | /p /nothere 200            | /p                   | 404 | /404.html
          97  | /p4 /img.png 200           | /p4                  | 200 | /img.png
          98  | / /home 301                | /                    | 301 | → /home
          99  | / /home 301                | /index.html          | 308 | → /
          100 | /page.html /elsewhere 301  | /page.html           | 301 | → /elsewhere
          101 | /page.html /elsewhere 301  | /page                | 200 | /page.html
          102 | /about /elsewhere 301      | /about/              | 308 | → /about
          102 | /about /elsewhere 301      | /about               | 301 | → /elsewhere
          103 | /protocol-less-test /%2fwww.example.com/ 308 | /protocol-less-test | 308 | → /%2fwww.example.com/
          104 | / /home 301                | /?sort=price         | 301 | → /home?sort=price
          105 | /recent /home?sort=updated_at 301 | /recent?other=query | 301 | → /home?sort=updated_at
          106 | /withq?x=1 /new2 301       | /withq?y=2           | 301 | → /new2?y=2
          107 | /desth /new#frag           | /desth?k=v           | 302 | → /new?k=v#frag
          108 | /bar https://foobar.com/#heading 301 | /bar?test=abc | 301 | → https://foobar.com/?test=abc#heading
          109 | /bar https://foobar.com/#def?test=abc 301 | /bar  | 301 | → https://foobar.com/#def?test=abc
          110 | /bar https://foo.com/##heading-7 | https://foo.com/bar | 302 | → /##heading-7
          111 | /extn https://e.com 301    | /extn?y=1            | 301 | → https://e.com/?y=1
          112 | /port https://e.com:8443/x | /port                | 302 | → https://e.com:8443/x
          113 | /blog/* https://blog.example.com/:splat 301 | /blog/a-blog-posting | 301 | → https://blog.example.com/a-blog-posting
          114 | /blog/* https://blog.example.com/:splat 301 | /blog  | 404 | /404.html
          115 | /blog/* https://blog.example.com/:splat 301 | /blog/ | 301 | → https://blog.example.com/
          116 | /products/:code/:name/* /products?junk=:splat&name=:name&code=:code 301 | /products/abba_562/tricycle/123abc@~! | 301 | → /products?junk=123abc@~!&name=tricycle&code=abba_562
          117 | /ph/:a/:b /q?x=:a&y=:b     | /ph/1/2/3            | 404 | /404.html
          118 | /ph/:a/:b /q?x=:a&y=:b     | /ph/a%20b/c%2Fd      | 302 | → /q?x=a%20b&y=c%2Fd
          119 | /pr/:id /pages/:id 200     | /pr/7                | 200 | /pages/7.html
          120 | /wild/* /w/:splat 301      | /wild/here           | 301 | → /w/here
          121 | /* / 200                   | /a.css               | 200 | /index.html
          122 | /* /                       | /                    | 302 | → /
          123 | /some%20page /home 301     | /some%20page         | 301 | → /home
          124 | /sp%20c /home              | /sp c                | 302 | → /home
          125 | /old /new                  | /OLD                 | 404 | /404.html
          125 | /old /new                  | /old/                | 404 | /404.html
          125 | /old /new                  | /%6Fld               | 404 | /404.html
          125 | /old /new                  | /old%2E              | 404 | /404.html
          126 | /chain1 /chain2;/chain2 /chain3 | /chain1         | 302 | → /chain2
          127 | /dupe /one;/dupe /two      | /dupe                | 302 | → /one
          128 | https://fakehost/home https://firsthost/;/home https://secondhost/ | https://fakehost/home | 302 | → https://secondhost/
          129 | /twice/*/* /no             | /twice/a/b           | 404 | /404.html
          130 | /i/:id /o/:id/:idx 301     | /i/7                 | 301 | → /o/7/7x
          131 | /sdd/* /:splat 301         | /sdd//evil.com/      | 301 | → https://evil.com/
          132 | /a //x.com/y 301           | /a                   | 301 | → https://x.com/y
          133 | /pctx/* /t?u=:splat 301    | /pctx/a%26b?c=d      | 301 | → /t?u=a%26b
          134 | /same https://x.pages.dev/there 301 | /same?q=1   | 301 | → /there?q=1
          134 | /same https://x.pages.dev/there 301 | https://other.example/same?q=1 | 301 | → https://x.pages.dev/there?q=1
          135 | /enc /café?q=ü             | /enc                 | 302 | → /caf%C3%A9?q=%C3%BC
          """)
  void aRuleAnswersBeforeAnyFile(
      String number, String rules, String request, int status, String outcome) {
    PagesResponse response = site(rules).get(request);
    assertThat(response.status()).isEqualTo(status);
    if (outcome.startsWith("→ ")) {
      assertThat(header(response, "location")).isEqualTo(outcome.substring(2));
    } else {
      assertThat(body(response)).isEqualTo(outcome);
      assertThat(header(response, "location")).isEqualTo("-");
    }
  }

  /** Seen at wrangler's own server, which runs the handler of Pages. */
  @ParameterizedTest(name = "{1} by {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          /d/* /z/:splat/end 301      | /d/$&x      | /z/:splatx/end
          /d/* /z/:splat/end 301      | /d/a$$b     | /z/a$b/end
          /d/* /z/:splat/end 301      | /d/$1       | /z/$1/end
          /d/* /z/:splat/end 301      | /d/it's$'x  | /z/it's/endx/end
          /u https://u:p@e.com/x 301  | /u          | https://u:p@e.com/x
          /i https://bücher.example/x | /i          | https://xn--bcher-kva.example/x
          /h https://EXAMPLE.com/Path | /h          | https://example.com/Path
          /b /a\\b\\c 301             | /b          | /a/b/c
          /q /t?x='y' 301             | /q          | /t?x=%27y%27
          /two/:a-:b /r/:a/:b 301     | /two/a-b-c  | /r/a-b/c
          /:h https://:h.example.com/ | /%C3%84     | https://xn--4ca.example.com/
          """)
  void anAddressIsWrittenAsABrowserWritesIt(String rule, String request, String location) {
    assertThat(header(site(rule).get(request), "location")).isEqualTo(location);
  }

  @Test
  void aRedirectSaysInWordsWhereItLeads() {
    PagesResponse moved = site("/old /new").get("/old");
    assertThat(body(moved)).isEqualTo("Redirecting to /new");
    assertThat(header(moved, "x-content-type-options")).isEqualTo("nosniff");
    PagesResponse permanent = site("/old /new 308").get("/old");
    assertThat(body(permanent)).isEmpty();
    assertThat(header(permanent, "content-type")).isEqualTo("-");
  }

  @Test
  void theQueryOfAProxyRuleIsThrownAway() {
    PagesResponse response = site("/p /real.html?x=1 200").get("/p?mine=2");
    assertThat(header(response, "location")).isEqualTo("/real?mine=2");
  }

  @Test
  void aTargetThatIsNoAddressIsAFaultOfTheSite() {
    assertThat(site("/:who https://:who/ 301").get("/a%20b").status()).isEqualTo(500);
  }

  private static PagesFixture site(String rules) {
    return PagesFixture.withRedirects(rules.replace(';', '\n'))
        .and("/404.html", "/proxied-file.html", "/real.html", "/img.png", "/index.html")
        .and("/page.html", "/about.html", "/wild/here.html", "/pages/7.html", "/a.css");
  }
}
