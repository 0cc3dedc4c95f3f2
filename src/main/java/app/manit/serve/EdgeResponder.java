package app.manit.serve;

import java.util.Optional;

/**
 * What visitors of a deployment get from Cloudflare's edge: what Pages answers, and what the edge
 * remembers of earlier requests and adds to pages.
 */
public final class EdgeResponder {
  private final PagesResponder pages;
  private final String deployment;
  private final EarlyHints hints;
  private final Optional<AnalyticsBeacon> beacon;
  private final Optional<PreservedAssets> preserved;

  /**
   * For one deployment.
   *
   * @param deployment its id
   * @param hints shared by all deployments
   * @param beacon if the project had analytics switched on when the deployment was made
   * @param preserved shared by all deployments, if files that are gone are to be served at all
   */
  public EdgeResponder(
      PagesResponder pages,
      String deployment,
      EarlyHints hints,
      Optional<AnalyticsBeacon> beacon,
      Optional<PreservedAssets> preserved) {
    this.pages = pages;
    this.deployment = deployment;
    this.hints = hints;
    this.beacon = beacon;
    this.preserved = preserved;
  }

  /** The answer, all header fields included but those that a connection needs. */
  public PagesResponse respond(PagesRequest request) {
    PagesResponder.Bare bare = pages.bare(request);
    PagesResponse response =
        switch (bare.origin()) {
          case FILE -> file(request, bare.response());
          case NO_FILE ->
              preserved
                  .flatMap(files -> files.find(request))
                  .orElseGet(() -> withBeacon(bare.response()));
          case RULE -> bare.response();
        };
    return pages.finished(request, hints.added(deployment, request, response));
  }

  private PagesResponse file(PagesRequest request, PagesResponse response) {
    preserved.ifPresent(files -> files.keep(request, response));
    return withBeacon(response);
  }

  private PagesResponse withBeacon(PagesResponse response) {
    return beacon.map(script -> script.added(response)).orElse(response);
  }
}
