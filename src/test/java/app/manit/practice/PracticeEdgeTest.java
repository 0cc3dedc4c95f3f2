package app.manit.practice;

import static app.manit.practice.PracticeClient.host;
import static org.assertj.core.api.Assertions.assertThat;

import app.manit.library.Verification;
import app.manit.practice.PracticeClient.Answer;
import app.manit.probe.Expectation;
import app.manit.probe.Probe;
import app.manit.serve.RawHttp;
import app.manit.site.Content;
import app.manit.site.Site;
import app.manit.site.SiteFile;
import app.manit.site.SiteOrigin;
import app.manit.site.SitePath;
import app.manit.site.SiteRules;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the edge adds to what was deployed, and remembers of it. */
class PracticeEdgeTest {
  private static final String PAGE =
      "<html><head><link rel=preload as=image href=/a.png></head><body>Grüße</body></html>";
  private static final String SCRIPT = "static.cloudflareinsights.com/beacon.min.js";

  @TempDir private Path folder;
  private final TurningClock clock = new TurningClock();
  private PracticeHost host;
  private PracticeClient client;

  @BeforeEach
  void start() {
    run(PracticeLimits.PAGES);
  }

  private void run(PracticeLimits limits) {
    host = PracticeHost.start(folder, OptionalInt.empty(), clock, limits);
    client = new PracticeClient(host.endpoint());
  }

  private void restart(PracticeLimits limits) {
    stop();
    run(limits);
  }

  @AfterEach
  void stop() {
    client.close();
    host.close();
  }

  private Answer count(String token) {
    return client.call(
        "PATCH",
        client.projects() + "/ann",
        RequestBody.create(
            "{\"build_config\":{\"web_analytics_token\":" + token + "}}", PracticeClient.JSON));
  }

  @Test
  void case183ThePageSaysFromItsSecondVisitOnWhatItNeeds() {
    client.createProject("ann");
    JsonNode deployment = client.deploy("ann", "main", "index.html", PAGE);
    String preview = host(deployment.path("url").asString());
    assertThat(client.visit("ann.localhost", "/").headers().get("link")).isNull();
    assertThat(client.visit("ann.localhost", "/").headers().get("link"))
        .isEqualTo("</a.png>; rel=\"preload\"; as=image");
    assertThat(client.visit(preview, "/").headers().get("link")).isNull();
    client.deploy("ann", "main", "index.html", PAGE);
    assertThat(client.visit("ann.localhost", "/").headers().get("link")).isNull();
  }

  @Test
  void case189VisitorsOfLaterDeploymentsAreCounted() {
    client.createProject("ann");
    JsonNode before = client.deploy("ann", "main", "index.html", PAGE);
    assertThat(count("\"0a1b\"").status()).isEqualTo(200);
    assertThat(client.visit("ann.localhost", "/").body()).isEqualTo(PAGE);
    JsonNode counted = client.deploy("ann", "main", "index.html", PAGE);
    assertThat(before.path("build_config").path("web_analytics_token").isNull()).isTrue();
    assertThat(counted.path("build_config").path("web_analytics_token").asString())
        .isEqualTo("0a1b");
    assertThat(client.visit("ann.localhost", "/").body()).contains(SCRIPT).contains("0a1b");
    assertThat(client.visit(host(before.path("url").asString()), "/").body()).isEqualTo(PAGE);

    count("null");
    assertThat(client.visit("ann.localhost", "/").body()).contains(SCRIPT);
    String retry =
        client.projects() + "/ann/deployments/" + counted.path("id").asString() + "/retry";
    client.call("POST", retry, RequestBody.EMPTY);
    assertThat(client.visit("ann.localhost", "/").body()).isEqualTo(PAGE);
  }

  @Test
  void case189AHeadSaysHowLongThePageIsWithItsScript() {
    client.createProject("ann");
    count("\"0a1b\"");
    client.deploy("ann", "main", "index.html", PAGE);
    int port = host.endpoint().baseUrl().getPort();
    RawHttp.ask(port, "HEAD / HTTP/1.1", "Host: ann.localhost"); // the first has no hints
    String head = RawHttp.ask(port, "HEAD / HTTP/1.1", "Host: ann.localhost");
    String get = RawHttp.ask(port, "GET / HTTP/1.1", "Host: ann.localhost");
    assertThat(RawHttp.body(head)).isEmpty();
    assertThat(undated(head)).isEqualTo(undated(get));
    assertThat(undated(get)).contains("Content-Length: " + RawHttp.body(get).length());
  }

  private static List<String> undated(String answer) {
    return RawHttp.head(answer).stream().filter(line -> !line.startsWith("Date")).toList();
  }

  /** Success is what visitors get: the script is not the author's, and no fault of the page. */
  @Test
  void aPageWithItsScriptIsStillTheOneThatWasPublished() throws Exception {
    client.createProject("ann");
    count("\"0a1b\"");
    client.deploy("ann", "main", "index.html", PAGE);
    assertThat(client.visit("ann.localhost", "/").body()).contains(SCRIPT);
    assertThat(verified(PAGE)).isEqualTo(Verification.VERIFIED);
    assertThat(verified(PAGE)).isEqualTo(Verification.VERIFIED); // with its hints
    assertThat(verified(PAGE.replace("Grüße", "Gruß"))).isEqualTo(Verification.MISMATCH);
  }

  private Verification verified(String page) throws IOException, InterruptedException {
    SortedMap<SitePath, SiteFile> files = new TreeMap<>();
    SitePath index = SitePath.of("index.html");
    files.put(index, new SiteFile(index, "text/html", Content.of(page)));
    Site site = new Site("Page", files, SiteRules.NONE, SiteOrigin.NONE, List.of());
    Probe probe = new Probe(_ -> new OkHttpClient(), _ -> {}, Clock.systemUTC());
    return probe.check(
        URI.create("http://ann.localhost:" + host.endpoint().baseUrl().getPort()),
        Expectation.of(site, _ -> true),
        Optional.empty(),
        Duration.ZERO);
  }

  /** What was taken away is gone for whoever practises: anything else would look like a fault. */
  @Test
  void case73ADeletedPageIsGoneUnlessTheHostKeepsThem() {
    client.createProject("ann");
    client.deploy("ann", "main", "404.html", "not here", "foo.html", "old");
    assertThat(client.visit("ann.localhost", "/foo").body()).isEqualTo("old");
    client.deploy("ann", "main", "404.html", "not here");
    assertThat(client.visit("ann.localhost", "/foo").status()).isEqualTo(404);
  }

  @Test
  void case73And75ADeletedPageIsServedForAWeekWhereItIsKept() {
    restart(PracticeLimits.PAGES.keepingDeletedFiles());
    client.createProject("ann");
    client.deploy("ann", "main", "404.html", "not here", "foo.html", "old");
    assertThat(client.visit("ann.localhost", "/foo").body()).isEqualTo("old");
    client.deploy("ann", "main", "404.html", "not here");
    Answer kept = client.visit("ann.localhost", "/foo");
    assertThat(kept.status()).isEqualTo(200);
    assertThat(kept.body()).isEqualTo("old");
    assertThat(kept.headers().get("cache-control")).isEqualTo("public, s-maxage=604800");
    assertThat(client.visit("ann.localhost", "/foo?x=1").status()).isEqualTo(404);
    clock.advance(Duration.ofDays(7));
    assertThat(client.visit("ann.localhost", "/foo").status()).isEqualTo(404);
  }

  @Test
  void nothingOfADeletedProjectIsKept() {
    restart(PracticeLimits.PAGES.keepingDeletedFiles());
    client.createProject("ann");
    client.deploy("ann", "main", "404.html", "not here", "foo.html", "old");
    client.visit("ann.localhost", "/foo");
    client.call("DELETE", client.projects() + "/ann", null);
    client.createProject("ann");
    client.deploy("ann", "main", "404.html", "not here");
    assertThat(client.visit("ann.localhost", "/foo").body()).isEqualTo("not here");
  }

  @Test
  void onlyAProjectsOwnSettingsCount() {
    client.createProject("ann");
    count("\"0a1b\"");
    client.createProject("bob");
    client.deploy("bob", "main", "index.html", PAGE);
    assertThat(client.visit("bob.localhost", "/").body()).isEqualTo(PAGE);
  }
}
