package app.manit.store;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The right to have the database open: one process at a time.
 *
 * <p>Two files. Whoever has {@code store.lock} has the database; whoever waits for it stands in
 * {@code store.queue}. So the holder sees that somebody waits and lets go early, and cannot come
 * back before him: nobody starves.
 */
final class StoreLock {
  /** How often a waiting process looks. Blocking in the system call could not be given up. */
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private final Path lock;
  private final Path queue;
  private final Duration patience;

  /**
   * @param patience how long to wait before giving up
   */
  StoreLock(Path home, Duration patience) {
    this.lock = home.resolve("store.lock");
    this.queue = home.resolve("store.queue");
    this.patience = patience;
  }

  /**
   * Waits for its turn.
   *
   * @throws FailureException DATA_BUSY if it does not come
   */
  OsLock acquire() throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    try (OsLock _ = await(queue, deadline)) {
      return await(lock, deadline);
    }
  }

  /** Whether somebody waits for it. */
  boolean wanted() throws IOException {
    return OsLock.held(queue);
  }

  private static OsLock await(Path file, long deadline) throws IOException {
    while (true) {
      Optional<OsLock> mine = OsLock.tryAcquire(file);
      if (mine.isPresent()) {
        return mine.get();
      }
      if (System.nanoTime() - deadline >= 0) {
        throw FailureException.of(FailureKind.DATA_BUSY);
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }
}
