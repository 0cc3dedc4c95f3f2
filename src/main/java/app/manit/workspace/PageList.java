package app.manit.workspace;

import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import app.manit.library.Project;
import app.manit.library.ProjectId;
import app.manit.library.VersionId;
import app.manit.store.LibrarySession;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads pages as a list shows them. */
final class PageList {
  private PageList() {}

  /** All of them, the last changed first; by as many queries for a thousand as for one. */
  static List<Page> of(LibrarySession session) {
    Map<ProjectId, VersionId> versions = session.latestVersions();
    Map<ProjectId, Deployment> last = session.latestDeployments();
    Map<ProjectId, Deployment> online = session.latestDeployed();
    return session.projects().stream()
        .flatMap(
            project ->
                Optional.ofNullable(versions.get(project.id())).stream()
                    .map(
                        version ->
                            page(
                                project,
                                version,
                                Optional.ofNullable(last.get(project.id())),
                                Optional.ofNullable(online.get(project.id())))))
        .sorted(Comparator.comparing(Page::changedAt).reversed())
        .toList();
  }

  /** One of them. */
  static Page page(LibrarySession session, Project project) {
    List<Deployment> deployments = session.deployments(project.id());
    return page(
        project,
        session.latestVersion(project.id()).orElseThrow().id(),
        deployments.stream().findFirst(),
        deployments.stream().filter(d -> d.status() == DeploymentStatus.DEPLOYED).findFirst());
  }

  private static Page page(
      Project project, VersionId version, Optional<Deployment> last, Optional<Deployment> online) {
    boolean unchanged = online.filter(d -> d.version().equals(version)).isPresent();
    return new Page(project, version, last, online, unchanged);
  }
}
