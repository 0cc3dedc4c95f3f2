package app.manit.serve;

import static app.manit.serve.PagesFixture.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.manit.site.SiteRules;
import app.manit.site.SiteWarning;
import app.manit.site.WarningText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Table 12.7 of the sheet: {@code _headers}, how it is applied and how it is read. */
class HeaderCasesTest {

  private static final PagesFixture BASE =
      PagesFixture.withHeaders(
              """
              /*
                X-Frame-Options: DENY
                Cache-Control: public, max-age=3600
                X-A: one
              /static/*
                ! X-Frame-Options
                Cache-Control: max-age=31536000, immutable
                X-A: two
              """)
          .and("/index.html", "/404.html", "/static/a.css");

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          152 | GET  | /             | 200 | DENY | public, max-age=3600                              | one
          153 | GET  | /static/a.css | 200 | -    | public, max-age=3600, max-age=31536000, immutable | one, two
          157 | GET  | /nope         | 404 | DENY | no-store                                          | one
          159 | POST | /             | 405 | DENY | public, max-age=3600                              | one
          """)
  void theFirstRuleReplacesTheDefaultAndLaterOnesAppend(
      String number, String method, String path, int status, String frame, String cache, String a) {
    PagesResponse response = BASE.ask(method, path, HeaderFields.NONE);
    assertThat(response.status()).isEqualTo(status);
    assertThat(header(response, "x-frame-options")).isEqualTo(frame);
    assertThat(header(response, "cache-control")).isEqualTo(cache);
    assertThat(header(response, "x-a")).isEqualTo(a);
  }

  @Test
  void case158AnUnchangedFileIsAnsweredWithTheRulesToo() {
    PagesResponse response =
        BASE.ask(
            "GET",
            "/",
            HeaderFields.of("If-None-Match", '"' + BASE.key("/index.html").value() + '"'));
    assertThat(response.status()).isEqualTo(304);
    assertThat(header(response, "x-frame-options")).isEqualTo("DENY");
    assertThat(header(response, "cache-control")).isEqualTo("public, max-age=3600");
  }

  /** Lines of a rule file are divided by {@code ;}. */
  @ParameterizedTest(name = "{0}: {2} by {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          154 | /a/*;X: 1;/*;! X;X: 2                                    | /a/b           | x                           | 2
          155 | /*;! Referrer-Policy;/a/*;Referrer-Policy: no-referrer   | /a/b           | referrer-policy             | no-referrer
          155 | /a/*;Referrer-Policy: no-referrer;/*;! Referrer-Policy   | /a/b           | referrer-policy             | -
          156 | /secret;! Access-Control-Allow-Origin;! ETag             | /secret        | access-control-allow-origin | -
          156 | /secret;! Access-Control-Allow-Origin;! ETag             | /secret        | etag                        | -
          162 | /page.html;X-P: html;/page;X-P: clean                    | /page.html     | x-p                         | html
          162 | /page.html;X-P: html;/page;X-P: clean                    | /page          | x-p                         | clean
          164 | /name/:who;X-Who: :who!                                  | /name/bob      | x-who                       | bob!
          165 | /splat/*;X-S: got-:splat                                 | /splat/a/b.txt | x-s                         | got-a/b.txt
          166 | https://other.com/*;X-O: yes                             | http://other.com:8080/ | x-o                 | yes
          167 | https://:sub.pages.dev/*;X-Sub: :sub                     | /              | x-sub                       | x
          168 | /c;Set-Cookie: a=1;Set-Cookie: b=2                       | /c             | set-cookie                  | a=1, b=2
          169 | /twice;X-1: a;/twice;X-2: b                              | /twice         | x-1                         | -
          169 | /twice;X-1: a;/twice;X-2: b                              | /twice         | x-2                         | b
          170 | /café;X: 1                                               | /caf%C3%A9     | x                           | 1
          170 | /enc%20oded;X: 1                                         | /enc%20oded    | x                           | 1
          171 | /u;X-Url: https://a.b/c:d                                | /u             | x-url                       | https://a.b/c:d
          175 | /n;!X-Bar: baz                                           | /n             | !x-bar                      | baz
          179 | /y # c;X: 1                                              | /y%20          | x                           | 1
          180 | /z?q=1#f;X: 1                                            | /z             | x                           | 1
          181 | /ct;Content-Type: text/plain                             | /ct            | content-type                | text/plain
          181 | /ct;Content-Type: text/plain                             | /ct            | x-content-type-options      | nosniff
          181a | /404.html;X: 1                                          | /nope          | x                           | -
          181a | /404;X: 1                                               | /nope          | x                           | -
          181b | https://OTHER.com/*;X: 1                                | https://OTHER.com/ | x                       | -
          """)
  void aRuleIsForWhatTheVisitorAskedFor(
      String number, String rules, String request, String name, String value) {
    PagesFixture site =
        PagesFixture.withHeaders(rules.replace(';', '\n'))
            .and("/index.html", "/404.html", "/page.html", "/secret", "/ct.html", "/y .html");
    assertThat(header(site.get(request), name)).isEqualTo(value);
  }

  @Test
  void case160And161RulesApplyToRedirectsAndCanEvenTurnThem() {
    PagesFixture site =
        PagesFixture.withRules("/go\n  X: 1\n/hi\n  Location: /hijack", "/go /x 301\n/hi /x 301");
    assertThat(header(site.get("/go"), "x")).isEqualTo("1");
    assertThat(header(site.get("/go"), "location")).isEqualTo("/x");
    assertThat(header(site.get("/hi"), "location")).isEqualTo("/hijack");
  }

  @Test
  void case163ARuleForTheTargetOfAProxyRuleIsNotApplied() {
    PagesFixture site =
        PagesFixture.withRules("/page\n  X-P: 1", "/pq/* /page 200").and("/page.html");
    assertThat(site.get("/pq/1").status()).isEqualTo(200);
    assertThat(header(site.get("/pq/1"), "x-p")).isEqualTo("-");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          172 | 2 | /r;Bad Name: v;X: 1      | Header name cannot include spaces
          173 | 2 | /r;NoColon;X: 1          | Expected a colon-separated header pair (e.g. name: value)
          174 | 2 | /r;X-Empty:;X: 1         | No header value specified
          174 | 2 | '/r;: v;X: 1'            | No header name specified
          175 | 2 | /r;! X-Foo: bar;X: 1     | Header name cannot include spaces
          176 | 1 | http://foo.com/*;X: 1    | 'URLs should either be relative (e.g. begin with a forward-slash), or use HTTPS (e.g. begin with "https://").'
          176 | 1 | https://foo.com:8080/*;X: 1;! Y;Z | Specifying ports is not supported. Skipping absolute URL https://foo.com:8080/*.
          176 | 1 | /two/*/*;X: 1            | A path can have one splat (*) only. Skipping /two/*/*.
          176 | 1 | /a/:splat/*;X: 1         | A path cannot have both a splat (*) and a placeholder :splat. Skipping /a/:splat/*.
          177 | 1 | /empty;/r;X: 1           | No headers specified
          177 | 3 | /r;X: 1;/empty           | No headers specified
          174 | 1 | X: 1;/r;X: 1             | 'Path should come before header (x: 1)'
          173 | 1 | lost;/r;X: 1             | Expected a path beginning with at least one forward-slash
          """)
  void aLineThatPagesDoesNotUnderstandIsSkippedWithAReason(
      String number, int line, String rules, String reason) {
    assertThat(HeadersFile.parse(rules.replace(';', '\n')).problems())
        .extracting(RuleProblem::line, problem -> problem.objection().words())
        .containsExactly(tuple(line, reason));
  }

  /** The documented limit is 100; the parser lets one more in, and upstream's own test says so. */
  @Test
  void case178TheHundredAndFirstRuleIsTheLast() {
    String rules =
        IntStream.range(0, 150)
            .mapToObj(i -> "/r" + i + "\nX: 1")
            .collect(Collectors.joining("\n"));
    HeadersFile file = HeadersFile.parse(rules);
    assertThat(file.rules()).hasSize(101);
    assertThat(file.problems())
        .extracting(RuleProblem::line, problem -> problem.objection().words())
        .containsExactly(
            tuple(
                203,
                "Maximum number of rules supported is 100. Skipping remaining 98 lines of file."));
  }

  @Test
  void case181cALongCommentIsNoLineButALongLineIsSkipped() {
    HeadersFile file =
        HeadersFile.parse("#" + "x".repeat(3_000) + "\n/a\nX: 1\nY: " + "y".repeat(1_998));
    assertThat(file.rules())
        .singleElement()
        .extracting(r -> r.set().keySet().toString())
        .isEqualTo("[x]");
    assertThat(file.problems())
        .extracting(RuleProblem::line, problem -> problem.objection().words())
        .containsExactly(
            tuple(4, "Ignoring line 4 as it exceeds the maximum allowed length of 2000."));
  }

  /** The sheet has no such case; {@code Headers} throws there, and the answer is a fault. */
  @ParameterizedTest
  @ValueSource(strings = {"X(Y): 1", "X\tY: 1", "X: a\u0000b", "X: a\rSet-Cookie: b", "Ä: 1"})
  void aFieldThatNoHeadCanHoldIsAFault(String line) {
    PagesFixture site = PagesFixture.withHeaders("/a\n  " + line).and("/a.html", "/b.html");
    assertThat(site.get("/a").status()).isEqualTo(500);
    assertThat(site.get("/a").headers().all()).isEmpty();
    assertThat(site.get("/b").status()).isEqualTo(200);
  }

  @Test
  void problemsOfBothFilesAreWarningsForTheAuthor() {
    List<SiteWarning> warnings = RuleWarnings.of(new SiteRules("/x\nNoColon\nX: 1", "/a /b 404"));
    assertThat(warnings)
        .containsExactly(
            SiteWarning.because(
                SiteWarning.Kind.RULE_IGNORED,
                "status-unknown",
                "_redirects",
                "1",
                "Valid status codes are 200, 301, 302 (default), 303, 307, or 308. Got 404."),
            SiteWarning.because(
                SiteWarning.Kind.RULE_IGNORED,
                "no-colon",
                "_headers",
                "2",
                "Expected a colon-separated header pair (e.g. name: value)"));
  }

  @Test
  void pagesWordsStayWholeSoThatTheyCanBeSearchedFor() {
    String long_ = "/" + "x".repeat(1_000);
    List<SiteWarning> warnings =
        RuleWarnings.of(
            new SiteRules("", "/* /index.html 200\n%s /a\n%s /b".formatted(long_, long_)));

    assertThat(warnings.getFirst().details().getLast())
        .startsWith("Infinite loop detected in this rule and has been ignored.")
        .endsWith("Please fix or remove this rule to silence this warning.");
    assertThat(warnings.getLast().details().getLast())
        .matches("Ignoring duplicate rule for path /x{99}…x{100}\\.");
  }

  @ParameterizedTest
  @EnumSource(RuleFault.class)
  void everyReasonIsSaidInTheWordsOfACreatorToo(RuleFault fault) {
    SiteWarning warning =
        SiteWarning.because(
            SiteWarning.Kind.RULE_IGNORED, fault.code(), "_headers", "7", "Pages’ own words");
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      assertThat(WarningText.of(warning, locale)).contains("_headers", "7", "Pages’ own words");
    }
  }
}
