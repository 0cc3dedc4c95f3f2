package app.manit.workspace;

import app.manit.account.Connection;
import app.manit.account.HostKind;
import app.manit.deploy.Cancellation;
import app.manit.deploy.DeployJob;
import app.manit.deploy.DeployListener;
import app.manit.deploy.DeployQueue;
import app.manit.deploy.Deployer;
import app.manit.deploy.NameCheck;
import app.manit.deploy.Reconciler;
import app.manit.deploy.SiteRemoval;
import app.manit.deploy.VersionSite;
import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Address;
import app.manit.library.AddressState;
import app.manit.library.Deployment;
import app.manit.library.HostKey;
import app.manit.library.PagesNames;
import app.manit.library.Phase;
import app.manit.library.Project;
import app.manit.library.ProjectId;
import app.manit.library.Slug;
import app.manit.library.Version;
import app.manit.library.VersionFile;
import app.manit.library.VersionId;
import app.manit.pages.HostEndpoint;
import app.manit.serve.check.SiteCheck;
import app.manit.share.ShareCounts;
import app.manit.share.ShareTarget;
import app.manit.site.Site;
import app.manit.site.SiteWarning;
import app.manit.source.SourceReader;
import app.manit.store.LibrarySession;
import app.manit.store.LibraryStore;
import app.manit.store.LoadNotes;
import app.manit.store.StoreNotice;
import app.manit.store.ThumbnailFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library and what can be done with it. Every method may touch disk or network and is never
 * called on the UI thread; all throw {@link FailureException} with words for the user.
 */
public final class Workspace {
  private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

  private final LibraryStore store;
  private final SourceReader reader;
  private final Preparation preparation;
  private final SourceIntake intake;
  private final Hosts hosts;
  private final Deployer deployer;
  private final DeployQueue queue;
  private final Reconciler reconciler;
  private final PageRemoval removal;
  private final NameCheck nameCheck;
  private final AddressPlans addresses;
  private final HeadStart headStart;
  private final Clock clock;

  /** Put together by the composition root. */
  public Workspace(
      LibraryStore store,
      SourceReader reader,
      Preparation preparation,
      Hosts hosts,
      Deployer deployer,
      DeployQueue queue,
      Reconciler reconciler,
      SiteRemoval removal,
      NameCheck nameCheck,
      PagesNames names,
      Clock clock) {
    this.store = store;
    this.reader = reader;
    this.preparation = preparation;
    this.intake = new SourceIntake(reader, store, clock);
    this.hosts = hosts;
    this.deployer = deployer;
    this.queue = queue;
    this.reconciler = reconciler;
    this.removal = new PageRemoval(store, hosts, removal);
    this.nameCheck = nameCheck;
    this.addresses = new AddressPlans(names);
    this.headStart = new HeadStart(store, hosts, addresses, deployer);
    this.clock = clock;
  }

  /** The hosts, for whoever shows or chooses one. */
  public Hosts hosts() {
    return hosts;
  }

  /** Says where something is going to be published, so that what takes long can begin. */
  public void prepareToPublish(HostKind host) {
    preparation.begin(host);
  }

  /** What the user should be told about the library itself, such as a copy that was restored. */
  public List<StoreNotice> notices() {
    return store.notices();
  }

  /** All pages, the last changed first. */
  public List<Page> pages() {
    return store.read(PageList::of);
  }

  /**
   * The page of this local name.
   *
   * @throws FailureException {@code NAME_UNKNOWN}
   */
  public Page page(String slug) {
    return store.read(session -> PageList.page(session, project(session, slug)));
  }

  private static Project project(LibrarySession session, String slug) {
    return session
        .projectNamed(slug)
        .orElseThrow(() -> FailureException.of(FailureKind.NAME_UNKNOWN, slug));
  }

  /** Takes in a file or folder; a list of fragments gives one page each. */
  public List<Intake> takeIn(Path path, IntakeTarget target, IntakeListener listener) {
    return intake.takeIn(path, target, listener, Optional.empty());
  }

  /**
   * The same for what is going to be published next: the host is asked meanwhile what it will be
   * asked first.
   */
  public List<Intake> takeIn(
      Path path, IntakeTarget target, PublishOptions next, IntakeListener listener) {
    return intake.takeIn(path, target, listener, Optional.of(page -> headStart.begin(page, next)));
  }

  /** Takes in the text of a fragment, pasted or bundled. */
  public List<Intake> takeInText(
      String text, String name, IntakeTarget target, IntakeListener listener) {
    return intake.takeInText(text, name, target, listener);
  }

  /** Publishes what was taken in, on the calling thread, until it has ended. */
  public Deployment publish(
      Intake taken, PublishOptions options, Cancellation cancellation, DeployListener listener) {
    try (Hosts.Use host = hosts.use(options.host())) {
      DeployJob job = job(taken.project(), taken.version(), host, taken.took(), options);
      Deployer.Enqueued enqueued = deployer.enqueue(job);
      listener.changed(enqueued.deployment());
      return deployer.run(enqueued, cancellation, listener);
    }
  }

  /**
   * Publishes a version of a page, usually the newest, in the background, when it is its turn.
   *
   * @throws FailureException {@code NAME_UNKNOWN} if the page or the version was deleted
   */
  public DeployQueue.Ticket publish(ProjectId id, PublishOptions options, DeployListener listener) {
    record Chosen(Project project, Version version) {}
    Chosen chosen =
        store.read(
            session ->
                new Chosen(
                    session.project(id).orElseThrow(() -> gone(id)),
                    options
                        .version()
                        .map(session::version)
                        .orElseGet(() -> session.latestVersion(id))
                        .filter(version -> version.project().equals(id))
                        .orElseThrow(() -> gone(id))));
    Hosts.Use host = hosts.use(options.host());
    try {
      DeployQueue.Ticket ticket =
          queue.submit(job(chosen.project(), chosen.version(), host, Map.of(), options), listener);
      var _ = ticket.end().whenComplete((_, _) -> host.close());
      return ticket;
    } catch (RuntimeException e) {
      host.close();
      throw e;
    }
  }

  private DeployJob job(
      Project project,
      Version version,
      Hosts.Use host,
      Map<Phase, Duration> took,
      PublishOptions options) {
    HostEndpoint endpoint = host.connection().endpoint();
    return new DeployJob(
        project,
        version,
        endpoint,
        addresses.proposal(project.id(), project.title(), endpoint.key(), options.address()),
        options.verifyFor(),
        options.uploadEverything(),
        options.adopt(),
        took);
  }

  /** Where a page will be at a host, or is; the same each time, until the user wants another. */
  public PlannedAddress plannedAddress(ProjectId id, HostKind kind) {
    Connection host = hosts.connect(kind);
    return store.read(
        session ->
            addresses.plan(
                session.project(id).orElseThrow(() -> gone(id)),
                host,
                session.address(id, host.endpoint().key())));
  }

  /** What stands in the way of a name at a host: our own pages, or a project of the account. */
  public Optional<Failure> nameTrouble(ProjectId id, HostKind kind, String name) {
    return nameCheck.trouble(id, hosts.connect(kind).endpoint(), Slug.check(name));
  }

  /** How much room there is for a page's files, and how much they need. */
  public Room room(ProjectId id) {
    Version newest = store.read(session -> session.latestVersion(id).orElseThrow(() -> gone(id)));
    return new Room(store.freeSpace(), newest.files().stream().mapToLong(VersionFile::size).sum());
  }

  /** All deployments of a page, newest first. */
  public List<Deployment> history(String slug) {
    return store.read(session -> session.deployments(project(session, slug).id()));
  }

  /** All deployments of a page, newest first; none if it was deleted. */
  public List<Deployment> history(ProjectId id) {
    return store.read(session -> session.deployments(id));
  }

  /** Small pictures of versions. */
  public ThumbnailFiles thumbnails() {
    return store.thumbnails();
  }

  /** What the preview is loading. */
  public LoadNotes loadNotes() {
    return store.loadNotes();
  }

  /** Removes what no version needs any more; for quiet moments. */
  public void tidy() {
    store.sweep();
  }

  /** Gives a page another title; its local name and its address stay. */
  public void retitle(ProjectId id, String title) {
    store.write(
        session -> {
          Project project = session.project(id).orElseThrow(() -> gone(id));
          session.update(project.titled(title.strip(), clock.instant()));
          return project;
        });
  }

  /** The site as it was at a version. */
  public Site site(VersionId version) {
    return VersionSite.of(
        store
            .read(session -> session.version(version))
            .orElseThrow(
                () -> FailureException.of(FailureKind.DATA_INCOMPLETE, version.toString())),
        store.objects());
  }

  /** What Pages will do with a version that its author should know. */
  public List<SiteWarning> findings(VersionId version) {
    return SiteCheck.of(site(version));
  }

  /** How often a page was shared. */
  public ShareCounts shares(ProjectId id) {
    return new ShareCounts(store.read(session -> session.shares(id)));
  }

  /**
   * Counts that a page was shared this way once more.
   *
   * @return how often it was shared by now
   */
  public ShareCounts shared(ProjectId id, ShareTarget target) {
    return store.write(
        session -> {
          session.countShare(id, target.key());
          return new ShareCounts(session.shares(id));
        });
  }

  /** Reads a source without taking it in: for a look at it. */
  public Site look(Path path) {
    return reader.read(path).getFirst().site();
  }

  /** The addresses of a page that exist at a host. */
  public List<Address> addresses(String slug) {
    return store.read(
        session ->
            session.addresses(project(session, slug).id()).stream()
                .filter(address -> address.state() != AddressState.PLANNED)
                .toList());
  }

  /**
   * Takes a page offline everywhere and forgets it. When a host cannot be asked, nothing is
   * forgotten.
   *
   * @throws FailureException {@code ALREADY_DEPLOYING} while it is being published; whatever keeps
   *     a host from being asked
   */
  public void delete(ProjectId id) {
    removal.delete(id);
  }

  /**
   * Forgets a page on this computer; what is online stays.
   *
   * @throws FailureException {@code ALREADY_DEPLOYING} while it is being published
   */
  public void forget(ProjectId id) {
    removal.forget(id);
  }

  /**
   * Settles what a crash left behind: deployments that nobody works on any more. Cheap when there
   * are none.
   *
   * @return those that were settled
   */
  public List<Deployment> reconcile() {
    return reconciler.reconcile(this::endpoint);
  }

  /**
   * Takes away projects that were begun for pages that never came, for whoever does nothing but
   * publish. What cannot be done now is left to the next time.
   */
  public void takeAwayStranded() {
    try {
      reconciler.takeAwayStranded(this::endpoint);
    } catch (FailureException e) {
      LOG.info("projects that were begun may still be at their host", e);
    }
  }

  private Optional<HostEndpoint> endpoint(HostKey key) {
    return hosts.connectionTo(key).map(Connection::endpoint);
  }

  private static FailureException gone(ProjectId id) {
    return FailureException.of(FailureKind.NAME_UNKNOWN, id.toString());
  }
}
