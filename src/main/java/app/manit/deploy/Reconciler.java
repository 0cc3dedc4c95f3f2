package app.manit.deploy;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Deployment;
import app.manit.library.DeploymentId;
import app.manit.library.DeploymentStatus;
import app.manit.library.HostDeployment;
import app.manit.library.HostKey;
import app.manit.library.Phase;
import app.manit.library.Verification;
import app.manit.pages.HostEndpoint;
import app.manit.pages.PagesClient;
import app.manit.pages.PagesDeployment;
import app.manit.pages.PagesException;
import app.manit.store.LibraryStore;
import app.manit.store.ProjectLocks;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Settles deployments whose process is gone, and asks again about those whose outcome is unknown;
 * has {@link StrandedProjects} taken away.
 *
 * <p>A running deployment is owned by a process that holds its OS lock; a lock that is free tells
 * that nobody works on it. So one process never touches what another does.
 */
public final class Reconciler {
  /**
   * A process dies, but what it sent last may still be on its way: that the host has nothing is
   * believed only this long after nobody could have sent anything any more.
   */
  static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

  private final LibraryStore store;
  private final Deployer.PagesClients clients;
  private final Clock clock;
  private final StrandedProjects stranded;

  /** Nothing is asked yet. */
  public Reconciler(LibraryStore store, Deployer.PagesClients clients, Clock clock) {
    this.store = store;
    this.clients = clients;
    this.clock = clock;
    this.stranded = new StrandedProjects(store, clients, clock);
  }

  /**
   * Settles what can be settled.
   *
   * @param hosts the way to a host, if we have one
   * @return the records that changed
   */
  public List<Deployment> reconcile(Function<HostKey, Optional<HostEndpoint>> hosts) {
    List<Deployment> settled = new ArrayList<>();
    Set<HostKey> silent = new HashSet<>();
    for (Deployment unfinished : store.read(session -> session.unfinished())) {
      store
          .locks()
          .tryLock(unfinished.id())
          .ifPresent(
              owner -> {
                try (ProjectLocks.Held _ = owner) {
                  settle(unfinished.id(), hosts, silent).ifPresent(settled::add);
                }
              });
    }
    stranded.takeAway(hosts, silent);
    return settled;
  }

  /**
   * Only takes away {@link StrandedProjects}; without any it costs a look into a folder.
   *
   * @param hosts the way to a host, if we have one
   * @throws FailureException {@code DATA_UNAVAILABLE} if nobody can tell
   */
  public void takeAwayStranded(Function<HostKey, Optional<HostEndpoint>> hosts) {
    stranded.takeAway(hosts, new HashSet<>());
  }

  private Optional<Deployment> settle(
      DeploymentId id, Function<HostKey, Optional<HostEndpoint>> hosts, Set<HostKey> silent) {
    // Read again under the lock: its owner may have ended it just now.
    Deployment found = store.read(session -> session.deployment(id)).orElse(null);
    if (found == null
        || !(found.status().pending() || found.status() == DeploymentStatus.UNKNOWN)) {
      return Optional.empty();
    }
    Deployment settled = outcome(found, hosts, silent);
    if (settled.equals(found)) {
      return Optional.empty();
    }
    boolean kept = store.write(session -> session.update(settled));
    return kept ? Optional.of(settled) : Optional.empty();
  }

  /**
   * What became of it.
   *
   * @param silent hosts that did not answer just now: to ask them once more for each deployment
   *     would keep a command waiting for minutes
   */
  private Deployment outcome(
      Deployment found, Function<HostKey, Optional<HostEndpoint>> hosts, Set<HostKey> silent) {
    boolean neverAsked =
        found.status().pending()
            && found.phase().map(phase -> phase.compareTo(Phase.PUBLISH) < 0).orElse(true);
    if (neverAsked) {
      return interrupted(found);
    }
    if (silent.contains(found.host())) {
      return unknown(found);
    }
    try {
      Optional<HostEndpoint> host = hosts.apply(found.host());
      return host.isPresent() ? asked(found, clients.client(host.get())) : unknown(found);
    } catch (FailureException e) {
      if (HostCalls.passes(e)) {
        silent.add(found.host());
      }
      return unknown(found);
    }
  }

  private Deployment asked(Deployment found, PagesClient pages) {
    Optional<PagesDeployment> there;
    try {
      there =
          pages.deployments(found.pagesProject()).stream()
              .filter(d -> d.commitHash().equals(Optional.of(found.id().value())))
              .findFirst();
    } catch (PagesException e) {
      if (e.failure().kind() == FailureKind.PROJECT_GONE) {
        return interrupted(found);
      }
      throw e;
    }
    if (there.isEmpty()) {
      return absent(found);
    }
    PagesDeployment seen = there.get();
    Deployment known = found.knownAs(new HostDeployment(seen.id(), seen.url()));
    if (seen.succeeded()) {
      return known.deployed(Verification.PENDING, clock.instant());
    }
    return seen.failed()
        ? known.failed(Failure.of(FailureKind.DEPLOYMENT_REJECTED, seen.id()), clock.instant())
        : unknown(known);
  }

  /** First unknown, which notes the time; interrupted if the host still has nothing later. */
  private Deployment absent(Deployment found) {
    boolean longGone =
        found.status() == DeploymentStatus.UNKNOWN
            && found
                .endedAt()
                .filter(ended -> !clock.instant().isBefore(ended.plus(ON_ITS_WAY)))
                .isPresent();
    return longGone ? interrupted(found) : unknown(found);
  }

  private Deployment interrupted(Deployment found) {
    return found.failed(Failure.of(FailureKind.INTERRUPTED), clock.instant());
  }

  private Deployment unknown(Deployment found) {
    return found.status() == DeploymentStatus.UNKNOWN ? found : found.unknown(clock.instant());
  }
}
