package app.manit.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * This process's turn at the database: begins with the first session, is kept over the ones that
 * follow soon, and ends when nobody asks any more or another process waits. Used by the session
 * thread only.
 */
final class Turn {
  private final Path home;
  private final StoreLock lock;
  private final LibraryFile file;
  private final Duration idle;
  private @Nullable OsLock held;
  private @Nullable Connection connection;
  private long lastUse;

  Turn(Path home, StoreLock lock, LibraryFile file, Duration idle) {
    this.home = home;
    this.lock = lock;
    this.file = file;
    this.idle = idle;
  }

  /** The open database, for one session. */
  Connection connection() throws IOException, SQLException {
    Connection open = connection;
    if (open == null) {
      OwnerOnly.folder(home);
      held = lock.acquire();
      try {
        open = file.open();
        connection = open;
      } finally {
        if (open == null) {
          release();
        }
      }
    }
    lastUse = System.nanoTime();
    return open;
  }

  boolean lasts() {
    return held != null;
  }

  /** Whether it is time to let others in. */
  boolean over() throws IOException {
    return System.nanoTime() - lastUse >= idle.toNanos() || lock.wanted();
  }

  /** Closes the database and lets others in. */
  void end() throws SQLException, IOException {
    Connection open = connection;
    connection = null;
    try {
      if (open != null) {
        open.close();
      }
    } finally {
      release();
    }
  }

  private void release() throws IOException {
    OsLock mine = held;
    held = null;
    if (mine != null) {
      mine.close();
    }
  }
}
