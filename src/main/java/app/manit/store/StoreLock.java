package app.manit.store;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The right to have the database open: one process at a time.
 *
 * <p>Two files. Whoever has {@code store.lock} has the database; whoever waits for it stands in
 * {@code store.queue}. So the holder sees that somebody waits and lets go early, and cannot come
 * back before him: nobody starves.
 */
final class StoreLock {
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
    long start = System.nanoTime();
    try (OsLock _ = OsLock.acquire(queue, patience).orElseThrow(StoreLock::busy)) {
      Duration left = patience.minusNanos(System.nanoTime() - start);
      return OsLock.acquire(lock, left).orElseThrow(StoreLock::busy);
    }
  }

  /** Whether somebody waits for it. */
  boolean wanted() throws IOException {
    return OsLock.held(queue);
  }

  private static FailureException busy() {
    return FailureException.of(FailureKind.DATA_BUSY);
  }
}
