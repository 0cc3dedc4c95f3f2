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
 * back before him: nobody starves. A crowd takes as long as it takes: only a holder that does not
 * let go is a reason to give up.
 */
final class StoreLock {
  private final Path lock;
  private final Path queue;
  private final Duration patience;

  /**
   * @param patience how long to wait for one and the same holder before giving up
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
    TurnsPassing turns = new TurnsPassing(lock, patience, System::nanoTime);
    try (OsLock _ = OsLock.acquire(queue, turns::ended).orElseThrow(StoreLock::busy)) {
      OsLock mine = OsLock.acquire(lock, turns::ended).orElseThrow(StoreLock::busy);
      try {
        mine.stamp();
        return mine;
      } catch (IOException e) {
        mine.close();
        throw e;
      }
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
