package app.manit.workspace;

import app.manit.account.HostKind;
import app.manit.deploy.AddressProposal;
import app.manit.deploy.Deployer;
import app.manit.library.Address;
import app.manit.library.HostKey;
import app.manit.library.Project;
import app.manit.library.ProjectId;
import app.manit.pages.HostEndpoint;
import app.manit.store.LibrarySession;
import app.manit.store.LibraryStore;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Cloudflare what publishing a page begins with, while the page is still being stored, and has
 * a project made for it as soon as its contents are. Nothing waits for it; what goes wrong with it
 * goes wrong once more when it counts, and is told then.
 */
final class HeadStart {
  private static final Logger LOG = LoggerFactory.getLogger(HeadStart.class);

  private static final ThreadFactory THREADS =
      Thread.ofPlatform().daemon().name("manit-head-start").factory();

  private final LibraryStore store;
  private final Hosts hosts;
  private final AddressPlans addresses;
  private final Deployer deployer;

  HeadStart(LibraryStore store, Hosts hosts, AddressPlans addresses, Deployer deployer) {
    this.store = store;
    this.hosts = hosts;
    this.addresses = addresses;
    this.deployer = deployer;
  }

  /**
   * Begins.
   *
   * @return to be run when the page's contents are stored
   */
  Runnable begin(ComingPage page, PublishOptions options) {
    CountDownLatch stored = new CountDownLatch(1);
    // The practice host is near, and would have to be started.
    if (options.host() == HostKind.CLOUDFLARE) {
      THREADS.newThread(() -> ask(page, options, stored)).start();
    }
    return stored::countDown;
  }

  /**
   * Where a page is going to be.
   *
   * @param proposal where it would be if it were nowhere yet
   */
  private record Goal(Address address, AddressProposal proposal) {}

  private void ask(ComingPage page, PublishOptions options, CountDownLatch stored) {
    try {
      HostEndpoint host = hosts.connect(options.host()).endpoint();
      // One session: the next one would come after that in which the page is written.
      Goal goal =
          page.isNew()
              ? planned(page, host.key(), options)
              : store.read(session -> known(session, page, host.key(), options));
      if (deployer.askEarly(host, goal.address(), goal.proposal())
          && isOf(page, goal)
          && stored.await(Deployer.READY_FOR.toMillis(), TimeUnit.MILLISECONDS)) {
        deployer.createEarly(host, goal.address());
      }
    } catch (RuntimeException e) {
      LOG.debug("no head start", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Whether it is this page that has the goal: one that looked new may be known to the library
   * after all, whose notes on sources are thrown away now and then.
   */
  private boolean isOf(ComingPage page, Goal goal) {
    // To make the first library takes longer than everything else.
    return !page.isNew()
        || !LibraryStore.isIn(store.home())
        || store
            .read(page.known())
            .filter(known -> !known.id().equals(goal.address().project()))
            .isEmpty();
  }

  private Goal known(
      LibrarySession session, ComingPage page, HostKey host, PublishOptions options) {
    Optional<Project> known = page.known().apply(session);
    ProjectId id = known.map(Project::id).orElse(page.id());
    String title = known.map(Project::title).orElse(page.title());
    AddressProposal proposal = proposal(id, title, host, options);
    return new Goal(Deployer.address(session, id, host, proposal), proposal);
  }

  private Goal planned(ComingPage page, HostKey host, PublishOptions options) {
    AddressProposal proposal = proposal(page.id(), page.title(), host, options);
    return new Goal(Address.planned(page.id(), host, proposal.pagesProject()), proposal);
  }

  private AddressProposal proposal(
      ProjectId id, String title, HostKey host, PublishOptions options) {
    return addresses.proposal(id, title, host, options.address());
  }
}
