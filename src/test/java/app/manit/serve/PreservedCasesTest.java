package app.manit.serve;

import static app.manit.serve.PagesFixture.body;
import static app.manit.serve.PagesFixture.header;
import static org.assertj.core.api.Assertions.assertThat;

import app.manit.site.AssetKey;
import app.manit.site.Content;
import app.manit.site.SiteRules;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table 12.3 of the sheet, rows 73 to 75: files that are gone and still served. */
class PreservedCasesTest {
  private static final PagesFixture BEFORE =
      PagesFixture.of("/index.html", "/404.html", "/foo.html", "/bar.html");
  private static final PagesFixture AFTER =
      PagesFixture.withHeaders("/foo\n  X-Now: yes").and("/index.html", "/404.html");
  private static final String TAG = '"' + BEFORE.key("/foo.html").value() + '"';

  /** {@code /foo} was visited before its file went, {@code /bar} was not. */
  @ParameterizedTest(name = "{0}: {1} with {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          73 | /foo     | -      | 200 | /foo.html
          74 | /foo     | TAG    | 304 | ''
          74 | /foo     | W/TAG  | 304 | ''
          73 | /foo     | TAG, x | 200 | /foo.html
          75 | /foo?x=1 | -      | 404 | /404.html
          73 | /bar     | -      | 404 | /404.html
          """)
  void aFileThatIsGoneIsServedWhereItWasVisited(
      String number, String path, String known, int status, String body) {
    EdgeFixture edge = EdgeFixture.of(BEFORE);
    edge.get("/foo");
    HeaderFields headers = HeaderFields.of("If-None-Match", known.replace("TAG", TAG));
    PagesResponse response = edge.deploy(AFTER).ask("GET", path, headers);
    assertThat(response.status()).isEqualTo(status);
    assertThat(body(response)).isEqualTo(body);
  }

  @Test
  void case73ItHasTheHeaderFieldsThatItHadAndTheRulesOfToday() {
    EdgeFixture edge = EdgeFixture.of(BEFORE);
    edge.get("/foo");
    PagesResponse response = edge.deploy(AFTER).get("/foo");
    assertThat(header(response, "etag")).isEqualTo(TAG);
    assertThat(header(response, "content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(header(response, "cache-control")).isEqualTo("public, s-maxage=604800");
    assertThat(header(response, "x-robots-tag")).isEqualTo("noindex");
    assertThat(header(response, "x-now")).isEqualTo("yes");
  }

  @Test
  void case73ForAWeekAfterItWasLastVisited() {
    EdgeFixture edge = EdgeFixture.of(BEFORE);
    edge.get("/foo");
    edge.clock.advance(Duration.ofDays(6));
    edge.get("/foo");
    edge.deploy(AFTER).clock.advance(Duration.ofDays(7).minusSeconds(1));
    assertThat(edge.get("/foo").status()).isEqualTo(200);
    edge.clock.advance(Duration.ofSeconds(1));
    assertThat(edge.get("/foo").status()).isEqualTo(404);
  }

  @Test
  void case73AFileThatIsThereWinsOverOneThatWas() {
    EdgeFixture edge = EdgeFixture.of(BEFORE);
    edge.get("/foo");
    edge.deploy(PagesFixture.of("/404.html").with("/foo.html", "new"));
    assertThat(body(edge.get("/foo"))).isEqualTo("new");
  }

  @Test
  void case73WhatStandsInPlaceOfAMissingFileIsNotKept() {
    EdgeFixture edge = EdgeFixture.of(PagesFixture.of("/index.html"));
    assertThat(edge.get("/any").status()).isEqualTo(200);
    edge.deploy(BEFORE);
    assertThat(edge.get("/any").status()).isEqualTo(404);
    edge.deploy(PagesFixture.of("/sub/index.html"));
    assertThat(body(edge.get("/any"))).isEmpty();
  }

  /** As where a project was deleted: best effort, the handler says, and looks for a 404 page. */
  @Test
  void case73AFileThatCannotBeReadAnyMoreIsGone() {
    AtomicBoolean deleted = new AtomicBoolean();
    Content content =
        new Content() {
          @Override
          public long size() {
            return 1;
          }

          @Override
          public InputStream open() throws IOException {
            if (deleted.get()) {
              throw new IOException("deleted");
            }
            return Content.of("x").open();
          }
        };
    ServedAsset asset = new ServedAsset(new AssetKey("0".repeat(32)), "text/plain", content);
    PreservedAssets preserved = new PreservedAssets(new EdgeFixture().clock);
    PagesRequest request = PagesFixture.request("GET", "/x", HeaderFields.NONE);
    preserved.keep(
        request,
        new PagesResponder(_ -> Optional.of(asset), SiteRules.NONE).bare(request).response());
    assertThat(preserved.find(request)).isPresent();
    deleted.set(true);
    assertThat(preserved.find(request)).isEmpty();
  }

  @Test
  void onlySoManyAreRemembered() {
    EdgeFixture edge = EdgeFixture.of(BEFORE);
    edge.get("/foo");
    for (int i = 0; i < 3_000; i++) {
      edge.get("/bar?" + i);
    }
    edge.deploy(AFTER);
    assertThat(edge.get("/foo").status()).isEqualTo(404);
    assertThat(edge.get("/bar?2999").status()).isEqualTo(200);
  }
}
