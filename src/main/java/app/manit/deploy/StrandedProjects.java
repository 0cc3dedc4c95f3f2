package app.manit.deploy;

import app.manit.failure.FailureException;
import app.manit.library.HostKey;
import app.manit.pages.HostEndpoint;
import app.manit.pages.PagesClient;
import app.manit.store.BegunProjects;
import app.manit.store.LibraryStore;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pages projects that were begun for pages that never came into the library, since their process
 * died or the library could not be written: they are empty, and nobody knows them.
 */
final class StrandedProjects {
  private static final Logger LOG = LoggerFactory.getLogger(StrandedProjects.class);

  private final LibraryStore store;
  private final Deployer.PagesClients clients;
  private final Clock clock;

  StrandedProjects(LibraryStore store, Deployer.PagesClients clients, Clock clock) {
    this.store = store;
    this.clients = clients;
    this.clock = clock;
  }

  /**
   * Takes them away where their hosts can be asked; the others stay noted.
   *
   * @param hosts the way to a host, if we have one
   * @param silent hosts that did not answer just now and are not asked again; added to
   */
  void takeAway(Function<HostKey, Optional<HostEndpoint>> hosts, Set<HostKey> silent) {
    for (BegunProjects.Begun begun : store.begun().takeOver()) {
      if (isSettled(begun, hosts, silent)) {
        store.begun().forget(begun.pagesProject());
      } else {
        store.begun().leave(begun.pagesProject());
      }
    }
  }

  private boolean isSettled(
      BegunProjects.Begun begun,
      Function<HostKey, Optional<HostEndpoint>> hosts,
      Set<HostKey> silent) {
    HostKey there = begun.host();
    if (store.read(session -> session.addressNamed(there, begun.pagesProject())).isPresent()) {
      return true;
    }
    if (silent.contains(there)) {
      return false;
    }
    try {
      Optional<HostEndpoint> host = hosts.apply(there);
      return host.isPresent() && isTakenAway(begun, clients.client(host.get()));
    } catch (FailureException e) {
      LOG.info("{} may still be at its host", begun.pagesProject(), e);
      if (HostCalls.passes(e)) {
        silent.add(there);
      }
      return false;
    }
  }

  /** One that shows something is not ours to take away, and one that is not there may yet come. */
  private boolean isTakenAway(BegunProjects.Begun begun, PagesClient pages) {
    String name = begun.pagesProject();
    if (pages.project(name).isEmpty()) {
      return !clock.instant().isBefore(begun.at().plus(Reconciler.ON_ITS_WAY));
    }
    if (pages.deployments(name).isEmpty()) {
      LOG.info("{} was begun for a page that never came", name);
      pages.deleteProject(name);
    }
    return true;
  }
}
