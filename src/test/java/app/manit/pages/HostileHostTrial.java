package app.manit.pages;

import app.manit.failure.FailureException;
import app.manit.pages.HostileServer.Attack;
import app.manit.probe.Expectation;
import app.manit.probe.Probe;
import app.manit.site.Content;
import app.manit.site.Site;
import app.manit.site.SiteFile;
import app.manit.site.SiteOrigin;
import app.manit.site.SitePath;
import app.manit.site.SiteRules;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import okhttp3.OkHttpClient;

/**
 * Lets everything here that reads from a network read from a {@link HostileServer}, in a process
 * whose memory would not hold what it sends. Prints a line for each; one that is missing has cost
 * the process its life.
 */
final class HostileHostTrial {
  private final OkHttpClient http = PagesHttp.newClient("trial");

  private HostileHostTrial() {}

  public static void main(String[] args) throws Exception {
    HostileHostTrial trial = new HostileHostTrial();
    for (Map.Entry<String, Attack> attack : new TreeMap<>(HostileServer.attacks()).entrySet()) {
      trial.bear(attack.getKey(), attack.getValue());
    }
    System.exit(0);
  }

  private void bear(String name, Attack attack) throws IOException, InterruptedException {
    try (HostileServer server = new HostileServer(attack)) {
      System.out.println(name + " | " + api(server) + ", " + clock(server) + ", " + probe(server));
    }
  }

  private String api(HostileServer server) {
    HostEndpoint endpoint =
        new HostEndpoint(
            server.baseUrl(), ScriptedHost.ACCOUNT, ApiToken.parse(ScriptedHost.TOKEN));
    try (PagesClient client = new PagesClient(endpoint, http)) {
      client.uploadToken("ann");
      return "api believed it";
    } catch (FailureException e) {
      return "api " + e.failure().kind();
    }
  }

  /** The date may be in the head, and the body is none of its business. */
  private String clock(HostileServer server) {
    return "clock " + new HostClock(() -> http).time(server.baseUrl()).isPresent();
  }

  private String probe(HostileServer server) throws IOException, InterruptedException {
    SitePath index = SitePath.of("index.html");
    Site site =
        new Site(
            "Ann",
            new TreeMap<>(
                Map.of(index, new SiteFile(index, "text/html", Content.of("<h1>Ann</h1>")))),
            SiteRules.NONE,
            SiteOrigin.NONE,
            List.of());
    return "probe "
        + new Probe(_ -> http, duration -> {}, Clock.systemUTC())
            .check(
                server.baseUrl().resolve("/"),
                Expectation.of(site, file -> true),
                Optional.empty(),
                Duration.ZERO);
  }
}
