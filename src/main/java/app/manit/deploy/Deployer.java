package app.manit.deploy;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Address;
import app.manit.library.AddressState;
import app.manit.library.Deployment;
import app.manit.library.DeploymentFigures;
import app.manit.library.DeploymentId;
import app.manit.library.DeploymentStatus;
import app.manit.library.HostKey;
import app.manit.library.Phase;
import app.manit.library.ProjectId;
import app.manit.library.Verification;
import app.manit.pages.HostEndpoint;
import app.manit.pages.PagesClient;
import app.manit.probe.Pause;
import app.manit.probe.Probe;
import app.manit.store.LibrarySession;
import app.manit.store.LibraryStore;
import app.manit.store.ProjectLocks;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deploys one version of one project to one host, start to end, and keeps the record of it. One
 * instance serves any number of deployments at once; those of one project wait for each other, also
 * across processes.
 */
public final class Deployer {
  private static final Logger LOG = LoggerFactory.getLogger(Deployer.class);
  private static final Duration TURN_POLL = Duration.ofMillis(100);
  private static final int TURN_POLLS = 6 * 60 * 10;

  /** How long a project can be made at once after {@link #askEarly}. */
  public static final Duration READY_FOR = HeldCreation.AT_MOST;

  private final LibraryStore store;
  private final PagesClients clients;
  private final Probe probe;
  private final Pause pause;
  private final Clock clock;
  private final IntSupplier uploadsAtOnce;
  private final UploadTokens tokens;
  private final EarlyAnswers early;

  /**
   * @param clients makes a client for a host; closed by whoever gives it
   * @param pause how time passes between attempts
   * @param uploadsAtOnce how many uploads a deployment has side by side; asked when one begins
   */
  public Deployer(
      LibraryStore store,
      PagesClients clients,
      Probe probe,
      Pause pause,
      Clock clock,
      IntSupplier uploadsAtOnce) {
    this.store = store;
    this.clients = clients;
    this.probe = probe;
    this.pause = pause;
    this.clock = clock;
    this.uploadsAtOnce = uploadsAtOnce;
    this.tokens = new UploadTokens(clock);
    this.early = new EarlyAnswers(clock);
  }

  /**
   * A job that is written down and owned by this process.
   *
   * @param owner held until the end, so that no other process takes the record for one that a crash
   *     left behind
   */
  public record Enqueued(DeployJob job, Deployment deployment, ProjectLocks.Held owner) {}

  /**
   * Writes down that the job waits for its turn, and under which name it will be made.
   *
   * @throws FailureException {@code PAGE_DELETED} if there is nothing any more that could be
   *     deployed
   */
  public Enqueued enqueue(DeployJob job) {
    DeploymentId id = DeploymentId.of(job.project().id());
    ProjectLocks.Held owner =
        store
            .locks()
            .tryLock(id)
            .orElseThrow(() -> new IllegalStateException("a random id is already in use: " + id));
    try {
      Deployment queued = store.write(session -> insertQueued(session, job, id));
      return new Enqueued(job, queued, owner);
    } catch (RuntimeException | Error e) {
      owner.close();
      throw e;
    }
  }

  private Deployment insertQueued(LibrarySession session, DeployJob job, DeploymentId id) {
    if (session.project(job.project().id()).isEmpty()) {
      throw FailureException.of(FailureKind.PAGE_DELETED, job.project().title());
    }
    HostKey host = job.host().key();
    Address address = address(session, job.project().id(), host, job.address());
    session.put(address);
    Deployment queued =
        Deployment.queued(id, job.version(), host, address.pagesProject(), clock.instant());
    DeploymentFigures figures = queued.figures();
    for (Map.Entry<Phase, Duration> took : job.intake().entrySet()) {
      figures = figures.took(took.getKey(), took.getValue());
    }
    Deployment withIntake = queued.with(figures);
    session.insert(withIntake);
    return withIntake;
  }

  /** The address of a project that is written down, or the one to be. */
  public static Address address(
      LibrarySession session, ProjectId project, HostKey host, AddressProposal proposal) {
    return session
        .address(project, host)
        .filter(a -> a.state() != AddressState.PLANNED || !proposal.byUser())
        .orElseGet(() -> Address.planned(project, host, proposal.pagesProject()));
  }

  /**
   * Asks the host what a deployment begins with, without waiting for the answer: for whoever is
   * still busy with what is to be deployed. The host is changed in nothing, and it does no harm if
   * there is no deployment in the end.
   *
   * @param address where it is going to be; its project need not be in the library yet
   * @param proposal where it would be if it were nowhere yet
   * @return whether everything is ready for {@link #createEarly}, for a few seconds
   */
  public boolean askEarly(HostEndpoint host, Address address, AddressProposal proposal) {
    String name = address.pagesProject();
    PagesClient pages = clients.client(host);
    boolean unheardOf = ProjectClaim.isUnheardOf(address, proposal);
    if (unheardOf) {
      early.holdCreation(host, name, pages);
    } else if (address.state() != AddressState.CREATED) {
      early.askForProject(host, name, () -> pages.project(name));
    } else if (tokens.valid(host, name).isEmpty()) {
      early.askForToken(host, name, () -> pages.uploadToken(name));
    }
    // While the answer, or the connection, is under way.
    PagesClient.prepare();
    return unheardOf;
  }

  /**
   * Has the project made that a deployment begins with, if {@link #askEarly} made that ready,
   * without waiting: for whoever knows that all is in order with what is to be deployed. Should
   * there be no deployment in the end, a {@link Reconciler} of a later process takes the project
   * away again.
   *
   * @throws FailureException if that cannot be written down; the host is not asked then
   */
  public void createEarly(HostEndpoint host, Address address) {
    String name = address.pagesProject();
    early.create(host, name, clients.client(host), () -> store.begun().note(host.key(), name));
  }

  /**
   * Runs a job that was enqueued, on the calling thread, until it has ended one way or the other.
   *
   * @return the record at its end; what went wrong stands in it
   */
  public Deployment run(Enqueued enqueued, Cancellation cancellation, DeployListener listener) {
    DeployJob job = enqueued.job();
    Deployment queued = enqueued.deployment();
    HostCalls calls = new HostCalls(cancellation, listener, pause);
    DeploymentLog log = new DeploymentLog(job.project().title(), store, listener, clock, queued);
    try (ProjectLocks.Held _ = enqueued.owner()) {
      LOG.info("deploying {} to {} as {}", job.project().slug(), queued.host(), queued.id());
      try {
        cancellation.check();
        runInTurn(job, log, calls, listener);
      } catch (CancellationException e) {
        stopped(log);
      } catch (FailureException e) {
        LOG.warn("deployment {} failed: {}", queued.id(), e.failure(), e);
        failed(log, e.failure());
      }
    }
    return log.current();
  }

  private void runInTurn(
      DeployJob job, DeploymentLog log, HostCalls calls, DeployListener listener) {
    try (ProjectLocks.Held _ = awaitTurn(job, calls);
        ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
      LiveCheck check = new LiveCheck(store, probe, calls);
      Deployment deployment = log.current();
      Optional<Future<LiveCheck.Forecast>> forecast =
          job.verifyFor().map(_ -> beside.submit(() -> check.forecast(job.version(), deployment)));
      Runnable rest =
          new DeploymentRun(
                  job,
                  log,
                  calls,
                  listener,
                  store,
                  clients.client(job.host()),
                  tokens,
                  early,
                  clock,
                  uploadsAtOnce.getAsInt())
              .publish(address -> job.verifyFor().ifPresent(_ -> probe.approach(address)));
      var _ = beside.submit(rest);
      if (forecast.isPresent()) {
        verify(check, Outcome.of(forecast.get()), job.verifyFor().orElseThrow(), log);
      }
    }
  }

  private ProjectLocks.Held awaitTurn(DeployJob job, HostCalls calls) {
    for (int i = 0; i < TURN_POLLS; i++) {
      Optional<ProjectLocks.Held> held = store.locks().tryLock(job.project().id());
      if (held.isPresent()) {
        return held.get();
      }
      calls.pause(TURN_POLL);
    }
    throw FailureException.of(FailureKind.ALREADY_DEPLOYING, job.project().slug());
  }

  private void verify(
      LiveCheck check, LiveCheck.Forecast forecast, Duration limit, DeploymentLog log) {
    log.enter(Phase.VERIFY);
    String url = log.current().url().orElseThrow();
    LiveCheck.Result result = check.check(url, forecast, limit);
    log.end(deployment -> deployment.verified(result.verification(), result.why()));
    if (result.verification() == Verification.MISMATCH) {
      store.forgetSeen();
    }
  }

  /** Before the create call nothing has happened at the host; after it we only stop watching. */
  private void stopped(DeploymentLog log) {
    Deployment deployment = log.current();
    if (deployment.status() == DeploymentStatus.DEPLOYED) {
      return;
    }
    if (deployment.figures().attempts() > 0) {
      log.end(d -> d.unknown(clock.instant()));
    } else {
      log.end(d -> d.cancelled(clock.instant()));
    }
  }

  private void failed(DeploymentLog log, Failure failure) {
    if (failure.kind() == FailureKind.CONTENT_CHANGED) {
      store.forgetSeen();
    }
    if (log.current().status() == DeploymentStatus.DEPLOYED) {
      log.end(d -> d.verified(Verification.PENDING, Optional.of(failure)));
    } else if (failure.kind() == FailureKind.OUTCOME_UNKNOWN) {
      log.end(d -> d.unknown(clock.instant()));
    } else {
      log.end(d -> d.failed(failure, clock.instant()));
    }
  }

  /** Gives the client of a host; the same one for the same host, so that connections are kept. */
  @FunctionalInterface
  public interface PagesClients {
    /** The client. */
    PagesClient client(HostEndpoint host);
  }
}
