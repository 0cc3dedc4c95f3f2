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
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Cloudflare what publishing a page begins with, while the page is still being stored. Nothing
 * waits for it; what goes wrong with it goes wrong once more when it counts, and is told then.
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

  /** Begins. */
  void begin(ComingPage page, PublishOptions options) {
    // The practice host is near, and would have to be started.
    if (options.host() == HostKind.CLOUDFLARE) {
      THREADS.newThread(() -> ask(page, options)).start();
    }
  }

  private void ask(ComingPage page, PublishOptions options) {
    try {
      HostEndpoint host = hosts.connect(options.host()).endpoint();
      // One session: the next one would come after that in which the page is written.
      Address address =
          page.isNew()
              ? planned(page.id(), page.title(), host.key(), options)
              : store.read(session -> known(session, page, host.key(), options));
      deployer.askEarly(host, address);
    } catch (RuntimeException e) {
      LOG.debug("no head start", e);
    }
  }

  private Address known(
      LibrarySession session, ComingPage page, HostKey host, PublishOptions options) {
    Optional<Project> known = page.known().apply(session);
    ProjectId id = known.map(Project::id).orElse(page.id());
    String title = known.map(Project::title).orElse(page.title());
    return Deployer.address(session, id, host, proposal(id, title, host, options));
  }

  private Address planned(ProjectId id, String title, HostKey host, PublishOptions options) {
    return Address.planned(id, host, proposal(id, title, host, options).pagesProject());
  }

  private AddressProposal proposal(
      ProjectId id, String title, HostKey host, PublishOptions options) {
    return addresses.proposal(id, title, host, options.address());
  }
}
