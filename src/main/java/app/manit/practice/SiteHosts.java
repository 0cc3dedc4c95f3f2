package app.manit.practice;

import app.manit.serve.ForeignPages;
import app.manit.serve.LoopbackRequest;
import app.manit.serve.LoopbackResponse;
import app.manit.serve.PagesResponder;
import java.io.IOException;
import java.io.UncheckedIOException;
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
  private final Map<Shown, PagesResponder> open =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Shown, PagesResponder> eldest) {
              return size() > MAX_OPEN_SITES;
            }
          });

  SiteHosts(ProjectStore projects) {
    this.projects = projects;
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
    PagesResponder responder = responder(project.get(), new Shown(deployment.get().id(), preview));
    return Optional.of(
        request
            .toPages()
            .map(responder::respond)
            .map(LoopbackResponse::of)
            .map(response -> ForeignPages.refused(request, response))
            .orElseGet(() -> LoopbackResponse.text(400, "")));
  }

  private PagesResponder responder(StoredProject project, Shown shown) {
    return open.computeIfAbsent(shown, absent -> load(project, absent));
  }

  private PagesResponder load(StoredProject project, Shown shown) {
    SiteStore sites = projects.sites(project);
    try {
      SiteStore.Stored site = sites.get(shown.deploymentId());
      return new PagesResponder(sites.assets(site), site.rules(), host -> shown.preview());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
