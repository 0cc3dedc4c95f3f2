package app.manit.workspace;

import app.manit.account.CloudflareAccess;
import app.manit.account.Connection;
import app.manit.account.HostKind;
import app.manit.library.HostKey;
import app.manit.pages.ApiToken;
import app.manit.pages.HostEndpoint;
import app.manit.practice.PracticeEndpoint;
import app.manit.practice.PracticeHost;
import app.manit.practice.PracticeLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The hosts that pages can be published on. The practice host is found running, or started within
 * this process and kept until {@link #close}.
 */
public final class Hosts implements AutoCloseable {
  private final CloudflareAccess cloudflare;
  private final Path practiceFolder;
  private final PracticeAccess practice;

  /** Nothing is asked or started yet. */
  public Hosts(CloudflareAccess cloudflare, Path practiceFolder, Clock clock) {
    this.cloudflare = cloudflare;
    this.practiceFolder = practiceFolder;
    this.practice = new PracticeAccess(practiceFolder, clock);
  }

  /** Cloudflare when the environment means it or an account is connected, else practice. */
  public HostKind preferred() {
    return cloudflare.isThere() ? HostKind.CLOUDFLARE : HostKind.PRACTICE;
  }

  /**
   * The way to a host; starts the practice host where none runs.
   *
   * @throws app.manit.failure.FailureException if credentials are missing or refused, or practice
   *     cannot be started
   */
  public Connection connect(HostKind kind) {
    return switch (kind) {
      case CLOUDFLARE -> cloudflare.connect();
      case PRACTICE -> connection(practice.find());
    };
  }

  /**
   * A host to publish on, as {@link #connect} gives it. A practice host does not end before it is
   * closed, whichever process runs it.
   */
  Use use(HostKind kind) {
    if (kind == HostKind.CLOUDFLARE) {
      return new Use(cloudflare.connect(), () -> {});
    }
    PracticeAccess.Use use = practice.use();
    return new Use(connection(use.endpoint()), use::close);
  }

  /** Who we are at Cloudflare, for whoever shows or changes it. */
  public CloudflareAccess cloudflare() {
    return cloudflare;
  }

  /** A host while it is used. */
  record Use(Connection connection, Runnable end) implements AutoCloseable {
    @Override
    public void close() {
      end.run();
    }
  }

  /** Which host a record of ours speaks of. */
  public HostKind kind(HostKey key) {
    return isPractice(key) ? HostKind.PRACTICE : HostKind.CLOUDFLARE;
  }

  /**
   * Throws what {@link #connect} would throw before it asks anybody: for those who want to know
   * before they begin.
   *
   * @throws app.manit.failure.FailureException if credentials are missing, half-set, malformed or
   *     locked away
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
      return Optional.of(connection(practice.find()));
    }
    return cloudflare.connectionTo(key);
  }

  /** The host that a record of ours speaks of, to be worked on; empty when we have no access. */
  Optional<Use> use(HostKey key) {
    return isPractice(key)
        ? Optional.of(use(HostKind.PRACTICE))
        : connectionTo(key).map(connection -> new Use(connection, () -> {}));
  }

  private boolean isPractice(HostKey key) {
    return PracticeHost.account(practiceFolder).equals(Optional.of(key.accountId()));
  }

  /**
   * A practice host that stays, on a port of the user's choice if it has to be started. One that
   * passes in another process is waited for.
   *
   * @throws app.manit.failure.FailureException {@code PORT_IN_USE}, {@code PRACTICE_UNAVAILABLE}
   */
  public Connection practice(OptionalInt port) {
    return practice(port, PracticeLimits.PAGES);
  }

  /**
   * The same with limits of the user's choice, which count like the port if it has to be started.
   *
   * @throws app.manit.failure.FailureException {@code PORT_IN_USE}, {@code PRACTICE_UNAVAILABLE}
   */
  public Connection practice(OptionalInt port, PracticeLimits limits) {
    return connection(practice.stay(port, limits));
  }

  /**
   * A practice host that is started here from now on passes: it ends with the work it was started
   * for, and others are told so. Without this it stays until {@link #close}.
   */
  public void letPracticePass() {
    practice.pass();
  }

  /**
   * Brings the practice host back if this process needs it and the process that served it was
   * killed. Its port and data are kept, so whoever tries again notices nothing.
   */
  public void keepPractice() {
    practice.keep();
  }

  /** Whether a practice host for this library runs, here or elsewhere. */
  public boolean practiceIsRunning() {
    return practice.isRunning();
  }

  /** Whether the practice host runs within this process, so that it ends with it. */
  public boolean practiceIsOurs() {
    return practice.isOurs();
  }

  /** Whether a practice host runs, here or elsewhere, that does not pass. */
  public boolean practiceStays() {
    return practice.stays();
  }

  private static Connection connection(PracticeEndpoint endpoint) {
    return new Connection(
        HostKind.PRACTICE,
        new HostEndpoint(
            endpoint.baseUrl(), endpoint.accountId(), ApiToken.parse(endpoint.token())),
        "Practice");
  }

  /**
   * Ends the practice host if it is ours, as soon as nobody publishes there; its pages answer again
   * when one runs.
   */
  @Override
  public void close() {
    practice.close();
  }
}
