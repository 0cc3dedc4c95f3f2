package app.manit.workspace;

import app.manit.failure.FailureException;
import app.manit.practice.PracticeDoor;
import app.manit.practice.PracticeEndpoint;
import app.manit.practice.PracticeHost;
import app.manit.practice.PracticeLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The practice host of a folder, in this process or another: found running, or started here and
 * kept until {@link #close}. Several processes may come and go at once.
 */
final class PracticeAccess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PracticeAccess.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  /** For how long somebody else is waited for: publishing there takes a second or two. */
  private static final int LOOKS = 20 * 60;

  /** The same when the user wants this process to end. */
  private static final int LOOKS_AT_THE_END = 20;

  private final Path folder;
  private final Clock clock;
  private final PracticeDoor door;
  private @Nullable PracticeHost own;
  private PracticeDoor.@Nullable Word passing;
  private boolean passes;
  private boolean practised;

  PracticeAccess(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    this.door = new PracticeDoor(folder);
  }

  /** A practice host that does not end before it is closed. */
  record Use(PracticeEndpoint endpoint, PracticeDoor.Word word) implements AutoCloseable {
    @Override
    public void close() {
      word.close();
    }
  }

  /** A host that is started here from now on ends as soon as nobody uses it. */
  synchronized void pass() {
    passes = true;
  }

  /** Finds or starts the host, and keeps whoever runs it from ending it. */
  synchronized Use use() {
    return door.alone(
        () -> {
          PracticeDoor.Word word = door.use();
          try {
            return new Use(runningOrStarted(OptionalInt.empty(), PracticeLimits.PAGES), word);
          } catch (RuntimeException e) {
            word.close();
            throw e;
          }
        });
  }

  /** Finds or starts the host. */
  synchronized PracticeEndpoint find() {
    return door.alone(() -> runningOrStarted(OptionalInt.empty(), PracticeLimits.PAGES));
  }

  /**
   * Finds or starts a host that stays; waits for one that passes.
   *
   * @param limits of one that is started here
   */
  synchronized PracticeEndpoint stay(OptionalInt port, PracticeLimits limits) {
    passes = false;
    for (int i = 0; i < LOOKS && own == null && door.passes(); i++) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    PracticeEndpoint endpoint = door.alone(() -> runningOrStarted(port, limits));
    takeBackPassing();
    return endpoint;
  }

  /** Brings the host back if it was found here before and whoever ran it is gone. */
  synchronized void keep() {
    if (practised && !isRunning()) {
      try {
        find();
      } catch (FailureException e) {
        // The call that is tried again will tell.
        LOG.info("the practice host was not brought back: {}", e.getMessage());
      }
    }
  }

  private PracticeEndpoint runningOrStarted(OptionalInt port, PracticeLimits limits) {
    practised = true;
    if (own != null) {
      return own.endpoint();
    }
    Optional<PracticeEndpoint> running = PracticeHost.running(folder);
    if (running.isPresent()) {
      return running.get();
    }
    PracticeHost started = PracticeHost.start(folder, port, clock, limits);
    own = started;
    if (passes) {
      passing = door.pass().orElse(null);
    }
    return started.endpoint();
  }

  synchronized boolean isRunning() {
    return own != null || PracticeHost.running(folder).isPresent();
  }

  synchronized boolean isOurs() {
    return own != null;
  }

  /** Whether a host runs that does not end with the work that it was started for. */
  synchronized boolean stays() {
    return own != null ? passing == null : isRunning() && !door.passes();
  }

  @Override
  public synchronized void close() {
    PracticeHost host = own;
    if (host == null) {
      return;
    }
    int looks = passing == null ? LOOKS_AT_THE_END : LOOKS;
    for (int i = 0; i < looks && own != null; i++) {
      if (i > 0) {
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      }
      boolean _ = door.alone(() -> endUnlessUsed(host));
    }
    if (own != null) {
      end(host);
    }
  }

  private boolean endUnlessUsed(PracticeHost host) {
    return !door.used() && end(host);
  }

  private boolean end(PracticeHost host) {
    host.close();
    own = null;
    takeBackPassing();
    return true;
  }

  private void takeBackPassing() {
    if (passing != null) {
      passing.close();
      passing = null;
    }
  }
}
