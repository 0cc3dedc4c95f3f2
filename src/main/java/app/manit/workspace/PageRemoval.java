package app.manit.workspace;

import app.manit.deploy.SiteRemoval;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Address;
import app.manit.library.AddressState;
import app.manit.library.Deployment;
import app.manit.library.DeploymentId;
import app.manit.library.Project;
import app.manit.library.ProjectId;
import app.manit.store.LibraryStore;
import app.manit.store.ProjectLocks;
import java.util.List;
import java.util.Optional;

/**
 * Takes pages out of the library, and off the net. A page goes offline first and is forgotten last:
 * whatever happens between, it is still known, and deleting it again goes on where it ended.
 */
final class PageRemoval {
  private final LibraryStore store;
  private final Hosts hosts;
  private final SiteRemoval sites;

  PageRemoval(LibraryStore store, Hosts hosts, SiteRemoval sites) {
    this.store = store;
    this.hosts = hosts;
    this.sites = sites;
  }

  void delete(ProjectId id) {
    try (ProjectLocks.Held _ = alone(id)) {
      store.read(session -> session.addresses(id)).stream()
          .filter(address -> address.state() != AddressState.PLANNED)
          .forEach(this::takeOffline);
      store.change(session -> session.delete(id));
    }
  }

  void forget(ProjectId id) {
    try (ProjectLocks.Held _ = alone(id)) {
      store.change(session -> session.delete(id));
    }
  }

  private void takeOffline(Address address) {
    try (Hosts.Use host =
        hosts
            .use(address.host())
            .orElseThrow(() -> FailureException.of(FailureKind.CREDENTIALS_MISSING))) {
      sites.remove(host.connection().endpoint(), address.pagesProject());
    }
  }

  /** Nobody may publish what is being deleted: neither now nor as soon as it is its turn. */
  private ProjectLocks.Held alone(ProjectId id) {
    ProjectLocks.Held held = store.locks().tryLock(id).orElseThrow(() -> publishing(id));
    try {
      requireNobodyWaits(id);
      return held;
    } catch (RuntimeException e) {
      held.close();
      throw e;
    }
  }

  private void requireNobodyWaits(ProjectId id) {
    List<Deployment> deployments = store.read(session -> session.deployments(id));
    if (deployments.stream()
        .filter(deployment -> deployment.status().pending())
        .anyMatch(pending -> hasOwner(pending.id()))) {
      throw publishing(id);
    }
  }

  private boolean hasOwner(DeploymentId id) {
    Optional<ProjectLocks.Held> free = store.locks().tryLock(id);
    free.ifPresent(ProjectLocks.Held::close);
    return free.isEmpty();
  }

  private FailureException publishing(ProjectId id) {
    String title =
        store.read(session -> session.project(id)).map(Project::title).orElse(id.toString());
    return FailureException.of(FailureKind.ALREADY_DEPLOYING, title);
  }
}
