package app.manit.practice;

import app.manit.serve.AnalyticsBeacon;
import app.manit.serve.EarlyHints;
import app.manit.serve.EdgeResponder;
import app.manit.serve.ForeignPages;
import app.manit.serve.LoopbackRequest;
import app.manit.serve.LoopbackResponse;
import app.manit.serve.PagesResponder;
import app.manit.serve.PreservedAssets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The published sites, each under its own host: {@code name.localhost} is what is live, {@code
 * label.name.localhost} one deployment or a preview branch.
 */
final class SiteHosts {
  private static final int MAX_OPEN_SITES = 64;

  /** A deployment under a kind of host; previews are kept out of search engines. */
  private record Shown(String deploymentId, boolean preview) {}

  private final ProjectStore projects;
  private final EarlyHints hints;
  private final Optional<PreservedAssets> preserved;
  private final Map<Shown, EdgeResponder> open =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Shown, EdgeResponder> eldest) {
              return size() > MAX_OPEN_SITES;
            }
          });

  /**
   * @param keepsDeletedFiles whether files that a deployment took away are served for a while
   */
  SiteHosts(ProjectStore projects, Clock clock, boolean keepsDeletedFiles) {
    this.projects = projects;
    this.hints = new EarlyHints(clock);
    this.preserved = keepsDeletedFiles ? Optional.of(new PreservedAssets(clock)) : Optional.empty();
  }

  /**
   * Answers for a site.
   *
   * @param host a name below {@code localhost}, in lower case
   * @return empty if nothing is published under it
   */
  Optional<LoopbackResponse> answer(String host, LoopbackRequest request) {
    String[] labels =
        host.substring(0, host.length() - PracticeAddresses.DOMAIN.length()).split("\\.", -1);
    if (labels.length > 2) {
      return Optional.empty();
    }
    boolean preview = labels.length == 2;
    Optional<StoredProject> project = projects.labelled(labels[labels.length - 1]);
    Optional<StoredDeployment> deployment =
        project.flatMap(p -> preview ? p.labelled(labels[0]) : p.canonical());
    if (project.isEmpty() || deployment.isEmpty()) {
      return Optional.empty();
    }
    EdgeResponder responder = responder(project.get(), deployment.get(), preview);
    return Optional.of(
        request
            .toPages()
            .map(responder::respond)
            .map(LoopbackResponse::of)
            .map(response -> ForeignPages.refused(request, response))
            .orElseGet(() -> LoopbackResponse.text(400, "")));
  }

  private EdgeResponder responder(
      StoredProject project, StoredDeployment deployment, boolean preview) {
    return open.computeIfAbsent(
        new Shown(deployment.id(), preview), shown -> load(project, deployment, shown));
  }

  private EdgeResponder load(StoredProject project, StoredDeployment deployment, Shown shown) {
    SiteStore sites = projects.sites(project);
    try {
      SiteStore.Stored site = sites.get(deployment.id());
      return new EdgeResponder(
          new PagesResponder(sites.assets(site), site.rules(), host -> shown.preview()),
          deployment.id(),
          hints,
          Optional.ofNullable(deployment.buildConfig().webAnalyticsToken())
              .map(AnalyticsBeacon::new),
          preserved);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
