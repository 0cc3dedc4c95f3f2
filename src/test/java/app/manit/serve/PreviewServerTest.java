package app.manit.serve;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.site.Content;
import app.manit.site.Site;
import app.manit.site.SiteFile;
import app.manit.site.SiteOrigin;
import app.manit.site.SitePath;
import app.manit.site.SiteRules;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewServerTest {
  private PreviewServer preview;
  private int port;

  @BeforeEach
  void showAPage() {
    preview = PreviewServer.start(site("<h1>One</h1>"), 0);
    port = preview.uri().getPort();
  }

  @AfterEach
  void close() {
    preview.close();
  }

  private static Site site(String home) {
    SortedMap<SitePath, SiteFile> files = new TreeMap<>();
    add(files, "index.html", Content.of(home));
    add(files, "about.html", Content.of("about"));
    add(files, "100%.html", Content.of("percent"));
    add(files, "broken.html", new Broken());
    add(files, "404.html", Content.of("not here"));
    return new Site(
        "Page",
        files,
        new SiteRules("/about\n  X-Seen: yes", "/old /about"),
        SiteOrigin.NONE,
        List.of());
  }

  private static void add(SortedMap<SitePath, SiteFile> files, String path, Content content) {
    files.put(SitePath.of(path), new SiteFile(SitePath.of(path), "text/html", content));
  }

  @ParameterizedTest
  @CsvSource({
    "/,200,<h1>One</h1>",
    "/about,200,about",
    "/about.html,308,''",
    "/old,302,Redirecting to /about",
    "/100%,200,percent",
    "//about,404,not here",
    "/%zz,404,not here"
  })
  void aPageIsShownAsPagesWouldServeIt(String target, int status, String body) {
    String answer = RawHttp.get(port, target);
    assertThat(RawHttp.status(answer)).isEqualTo(status);
    assertThat(RawHttp.body(answer)).isEqualTo(body);
  }

  @Test
  void rulesAreApplied() {
    assertThat(RawHttp.head(RawHttp.get(port, "/about"))).contains("x-seen: yes");
    assertThat(RawHttp.head(RawHttp.get(port, "/"))).doesNotContain("x-seen: yes");
  }

  @Test
  void case77AHeadHasTheHeadOfAGetAndNoBody() {
    String head = RawHttp.ask(port, "HEAD / HTTP/1.1", "Host: localhost");
    String get = RawHttp.ask(port, "GET / HTTP/1.1", "Host: localhost");
    assertThat(RawHttp.body(head)).isEmpty();
    assertThat(RawHttp.head(head))
        .filteredOn(line -> !line.startsWith("Date"))
        .containsExactlyElementsOf(
            RawHttp.head(get).stream().filter(line -> !line.startsWith("Date")).toList());
  }

  @Test
  void case80AnUnchangedFileIsNotSentAgain() {
    String tag =
        RawHttp.head(RawHttp.get(port, "/")).stream()
            .filter(line -> line.startsWith("etag: "))
            .findFirst()
            .orElseThrow()
            .substring(6);
    String answer = RawHttp.ask(port, "GET / HTTP/1.1", "Host: localhost", "If-None-Match: " + tag);
    assertThat(RawHttp.status(answer)).isEqualTo(304);
    assertThat(RawHttp.body(answer)).isEmpty();
  }

  @Test
  void case88AFileThatCannotBeReadIsABare500() {
    String answer = RawHttp.get(port, "/broken");
    assertThat(RawHttp.status(answer)).isEqualTo(500);
    assertThat(RawHttp.head(answer)).noneMatch(line -> line.startsWith("access-control"));
  }

  @Test
  void anotherStateIsShownFromTheNextRequestOn() {
    preview.show(site("<h1>Two</h1>"));
    assertThat(RawHttp.body(RawHttp.get(port, "/"))).isEqualTo("<h1>Two</h1>");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1,200",
    "127.0.0.1:9999,200",
    "127.1.2.3,200",
    "localhost,200",
    "LOCALHOST:80,200",
    "my-page.localhost:8080,200",
    "[::1]:8080,200",
    "evil.example,421",
    "localhost.evil.example,421",
    "127.0.0.1.evil.example,421",
    "evil-localhost,421",
    "192.168.0.1,421",
    "user@localhost,421",
    "0.0.0.0,421"
  })
  void onlyThisComputersOwnNamesAreAnsweredTo(String host, int status) {
    assertThat(RawHttp.status(RawHttp.ask(port, "GET / HTTP/1.1", "Host: " + host)))
        .isEqualTo(status);
    assertThat(
            RawHttp.status(
                RawHttp.ask(port, "GET http://" + host + "/ HTTP/1.1", "Host: localhost")))
        .isEqualTo(status);
  }

  private static final class Broken implements Content {
    @Override
    public long size() {
      return 3;
    }

    @Override
    public InputStream open() throws IOException {
      throw new IOException("gone");
    }
  }
}
