package app.manit.practice;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.serve.LoopbackHandler;
import app.manit.serve.LoopbackServer;
import app.manit.store.OsLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a practice folder: Cloudflare's API at {@code http://127.0.0.1:PORT/client/v4}, and every
 * site that was published there under its own name. One host a folder, in whichever process; when
 * it ends, the sites are gone until the next start, and the data stays.
 */
public final class PracticeHost implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PracticeHost.class);
  private static final String LOCK = "lock";

  /** Somebody who only looks whether the lock is free has it for a moment. */
  private static final int LOCK_TRIES = 20;

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(10);

  private final OsLock lock;
  private final LoopbackServer server;
  private final PracticeIdentity identity;

  private PracticeHost(OsLock lock, LoopbackServer server, PracticeIdentity identity) {
    this.lock = lock;
    this.server = server;
    this.identity = identity;
  }

  /**
   * Starts serving.
   *
   * @param folder made if missing
   * @param port wanted and, from then on, kept; if empty, the one that was kept, or any if that is
   *     taken
   * @throws FailureException {@code PRACTICE_UNAVAILABLE} if it is served already or its folder
   *     cannot be used; {@code PORT_IN_USE}
   */
  public static PracticeHost start(Path folder, OptionalInt port, Clock clock) {
    return start(folder, port, clock, PracticeLimits.PAGES);
  }

  /** Starts serving with other limits than Pages has. */
  public static PracticeHost start(
      Path folder, OptionalInt port, Clock clock, PracticeLimits limits) {
    try {
      PracticeFiles files = new PracticeFiles(folder);
      files.makeFolder();
      OsLock lock = lock(folder);
      try {
        files.prepare();
        return start(files, lock, port, clock, limits);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw unavailable(PracticeText.of("start.folder", folder), e);
    }
  }

  private static PracticeHost start(
      PracticeFiles files, OsLock lock, OptionalInt port, Clock clock, PracticeLimits limits)
      throws IOException {
    SecureRandom random = new SecureRandom();
    PracticeIdentity known =
        PracticeIdentity.read(files).orElseGet(() -> PracticeIdentity.make(random));
    ProjectStore projects = new ProjectStore(files);
    projects.load();
    LoopbackServer server =
        listen(
            port,
            known.port(),
            bound ->
                PracticeRequests.of(known.withPort(bound), files, projects, clock, limits, random));
    PracticeIdentity identity = known.withPort(server.port());
    try {
      if (!identity.equals(known)) {
        identity.write(files);
      }
    } catch (IOException e) {
      server.close();
      throw e;
    }
    LOG.info("practice host at {}", identity.endpoint());
    return new PracticeHost(lock, server, identity);
  }

  private static LoopbackServer listen(
      OptionalInt wanted, int kept, IntFunction<LoopbackHandler> handler) {
    try {
      return LoopbackServer.startKnowingPort(wanted.orElse(kept), handler);
    } catch (FailureException e) {
      if (wanted.isPresent() || kept == 0) {
        throw e;
      }
      LOG.warn("port {} is taken; taking another from now on", kept);
      return LoopbackServer.startKnowingPort(0, handler);
    }
  }

  private static OsLock lock(Path folder) throws IOException {
    for (int i = 0; i < LOCK_TRIES; i++) {
      Optional<OsLock> lock = OsLock.tryAcquire(folder.resolve(LOCK));
      if (lock.isPresent()) {
        return lock.get();
      }
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
    }
    throw FailureException.of(
        FailureKind.PRACTICE_UNAVAILABLE, PracticeText.of("start.running-already"));
  }

  private static FailureException unavailable(String reason, IOException e) {
    return new FailureException(
        Failure.of(FailureKind.PRACTICE_UNAVAILABLE, List.of(reason), e.toString()), e);
  }

  /**
   * Who serves this folder right now, in whichever process; empty if nobody does, whatever a killed
   * one has left behind. Quick: one look at the lock, and one request only if it is held.
   *
   * @throws FailureException {@code PRACTICE_UNAVAILABLE} if the folder cannot be read
   */
  public static Optional<PracticeEndpoint> running(Path folder) {
    try {
      if (Files.notExists(folder.resolve(LOCK)) || !OsLock.held(folder.resolve(LOCK))) {
        return Optional.empty();
      }
      return PracticeIdentity.read(new PracticeFiles(folder))
          .map(PracticeIdentity::endpoint)
          .filter(PracticeCall::answers);
    } catch (IOException e) {
      throw unavailable(PracticeText.of("start.folder", folder), e);
    }
  }

  /**
   * The account of this folder's host, whether anybody serves it or not; empty if it never was.
   *
   * @throws FailureException {@code PRACTICE_UNAVAILABLE} if the folder cannot be read
   */
  public static Optional<String> account(Path folder) {
    try {
      return PracticeIdentity.read(new PracticeFiles(folder)).map(PracticeIdentity::accountId);
    } catch (IOException e) {
      throw unavailable(PracticeText.of("start.folder", folder), e);
    }
  }

  /** How this host is reached. */
  public PracticeEndpoint endpoint() {
    return identity.endpoint();
  }

  /** Ends serving; what was published is there again at the next start. */
  @Override
  public void close() {
    server.close();
    try {
      lock.close();
    } catch (IOException e) {
      LOG.warn("could not let go of the practice folder", e);
    }
  }
}
