package app.manit.serve;

import app.manit.practice.TurningClock;
import java.util.Optional;

/** The edge in front of deployments of one project, with all that it can do switched on. */
final class EdgeFixture {
  final TurningClock clock = new TurningClock();
  private final EarlyHints hints = new EarlyHints(clock);
  private final PreservedAssets preserved = new PreservedAssets(clock);
  private int deployments;
  private EdgeResponder live = responder(PagesFixture.of(), Optional.empty());

  static EdgeFixture of(PagesFixture site) {
    return new EdgeFixture().deploy(site);
  }

  EdgeFixture deploy(PagesFixture site) {
    return deploy(site, Optional.empty());
  }

  EdgeFixture deploy(PagesFixture site, Optional<AnalyticsBeacon> beacon) {
    live = responder(site, beacon);
    return this;
  }

  private EdgeResponder responder(PagesFixture site, Optional<AnalyticsBeacon> beacon) {
    deployments++;
    return new EdgeResponder(
        site.responder(), Integer.toString(deployments), hints, beacon, Optional.of(preserved));
  }

  PagesResponse get(String pathOrUrl) {
    return ask("GET", pathOrUrl, HeaderFields.NONE);
  }

  PagesResponse ask(String method, String pathOrUrl, HeaderFields headers) {
    return live.respond(PagesFixture.request(method, pathOrUrl, headers));
  }
}
