package app.manit.workspace;

import app.manit.account.CloudflareAccount;
import app.manit.account.CloudflareEnvironment;
import app.manit.account.Connection;
import app.manit.account.HostKind;
import app.manit.failure.FailureException;
import app.manit.library.HostKey;
import app.manit.pages.ApiToken;
import app.manit.pages.HostEndpoint;
import app.manit.practice.PracticeEndpoint;
import app.manit.practice.PracticeHost;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hosts that pages can be published on. The practice host is found running, or started within
 * this process and kept until {@link #close}.
 */
public final class Hosts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Hosts.class);

  private final CloudflareEnvironment environment;
  private final CloudflareAccount cloudflare;
  private final Path practiceFolder;
  private final Clock clock;
  private @Nullable PracticeHost own;
  private boolean practised;
  private @Nullable Connection known;

  /** Nothing is asked or started yet. */
  public Hosts(
      CloudflareEnvironment environment,
      CloudflareAccount cloudflare,
      Path practiceFolder,
      Clock clock) {
    this.environment = environment;
    this.cloudflare = cloudflare;
    this.practiceFolder = practiceFolder;
    this.clock = clock;
  }

  /** Cloudflare when the environment means it, else practice. */
  public HostKind preferred() {
    return environment.meansCloudflare() ? HostKind.CLOUDFLARE : HostKind.PRACTICE;
  }

  /**
   * The way to a host; starts the practice host where none runs.
   *
   * @throws FailureException if credentials are missing or refused, or practice
   *     cannot be started
   */
  public Connection connect(HostKind kind) {
    return switch (kind) {
      case CLOUDFLARE -> cloudflare();
      case PRACTICE -> practice(OptionalInt.empty());
    };
  }

  /** Which host a record of ours speaks of. */
  public HostKind kind(HostKey key) {
    return isPractice(key) ? HostKind.PRACTICE : HostKind.CLOUDFLARE;
  }

  /**
   * Throws what {@link #connect} would throw before it asks anybody: for those who want to know
   * before they begin.
   *
   * @throws FailureException if credentials are missing, half-set or malformed
   */
  public void requireCredentials(HostKind kind) {
    if (kind == HostKind.CLOUDFLARE) {
      cloudflare.requireCredentials();
    }
  }

  /** The way to the host that a record of ours speaks of; empty when we have no access to it. */
  public Optional<Connection> connectionTo(HostKey key) {
    // Practice first: half-set credentials of Cloudflare are no reason to lose a practice page.
    if (isPractice(key)) {
      return Optional.of(practice(OptionalInt.empty()));
    }
    return environment.meansCloudflare()
        ? Optional.of(cloudflare()).filter(there -> there.endpoint().key().equals(key))
        : Optional.empty();
  }

  private boolean isPractice(HostKey key) {
    return PracticeHost.account(practiceFolder).equals(Optional.of(key.accountId()));
  }

  /** The account is looked up once: it does not change under a running program. */
  private synchronized Connection cloudflare() {
    Connection found = known;
    if (found == null) {
      found = cloudflare.connect();
      known = found;
    }
    return found;
  }

  /**
   * The practice host, on a port of the user's choice if it has to be started.
   *
   * @throws FailureException {@code PORT_IN_USE}, {@code PRACTICE_UNAVAILABLE}
   */
  public synchronized Connection practice(OptionalInt port) {
    practised = true;
    if (own != null) {
      return connection(own.endpoint());
    }
    Optional<PracticeEndpoint> running = PracticeHost.running(practiceFolder);
    if (running.isPresent()) {
      return connection(running.get());
    }
    PracticeHost started = PracticeHost.start(practiceFolder, port, clock);
    own = started;
    return connection(started.endpoint());
  }

  /**
   * Brings the practice host back if this process needs it and the process that served it is gone:
   * of several commands that run side by side, the one that happened to serve may be done first. Its
   * port and data are kept, so whoever tries again notices nothing.
   */
  public synchronized void keepPractice() {
    if (!practised || practiceIsRunning()) {
      return;
    }
    try {
      own = PracticeHost.start(practiceFolder, OptionalInt.empty(), clock);
    } catch (FailureException e) {
      // Somebody else was quicker, or it cannot be; the call that is tried again will tell.
      LOG.info("the practice host was not brought back: {}", e.getMessage());
    }
  }

  /** Whether a practice host for this library runs, here or elsewhere. */
  public synchronized boolean practiceIsRunning() {
    return own != null || PracticeHost.running(practiceFolder).isPresent();
  }

  /** Whether the practice host runs within this process, so that it ends with it. */
  public synchronized boolean practiceIsOurs() {
    return own != null;
  }

  private static Connection connection(PracticeEndpoint endpoint) {
    return new Connection(
        HostKind.PRACTICE,
        new HostEndpoint(
            endpoint.baseUrl(), endpoint.accountId(), ApiToken.parse(endpoint.token())),
        "Practice");
  }

  /** Ends the practice host if it is ours; its pages answer again when one runs. */
  @Override
  public synchronized void close() {
    if (own != null) {
      own.close();
      own = null;
    }
  }
}
