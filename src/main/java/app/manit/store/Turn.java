package app.manit.store;

import app.manit.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process's turn at the database: begins with the first session, is kept over the ones that
 * follow soon, and ends when nobody asks any more or another process waits. Used by the session
 * thread only.
 */
final class Turn {
  private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

  /** The file grows with each session that writes, until the turn ends. */
  private static final int MANY = 500;

  private final Path home;
  private final StoreLock lock;
  private final LibraryFile file;
  private final Copies copies;
  private final Duration idle;
  private @Nullable OsLock held;
  private @Nullable Connection connection;
  private int writes;
  private long lastUse;

  Turn(Path home, StoreLock lock, LibraryFile file, Copies copies, Duration idle) {
    this.home = home;
    this.lock = lock;
    this.file = file;
    this.copies = copies;
    this.idle = idle;
  }

  /** The open database, for one session. */
  Connection connection(boolean toWrite) throws IOException, SQLException {
    Connection open = connection;
    if (open == null) {
      OwnerOnly.folder(home);
      held = lock.acquire();
      try {
        open = file.open();
        connection = open;
        writes = 0;
      } finally {
        if (open == null) {
          release();
        }
      }
    }
    writes += toWrite ? 1 : 0;
    lastUse = System.nanoTime();
    return open;
  }

  boolean lasts() {
    return held != null;
  }

  /** Whether it is time to let others in. */
  boolean over() {
    return System.nanoTime() - lastUse >= idle.toNanos() || writes >= MANY || wanted();
  }

  /** Makes a copy if it is time for one, closes the database and lets others in. */
  void end() {
    try {
      boolean wasteful = false;
      if (connection != null && writes > 0) {
        copyIfDue(connection);
        wasteful = wasteful(connection);
      }
      close();
      if (wasteful) {
        tidy();
      }
    } finally {
      release();
    }
  }

  /** Closes the database, whatever state it is in, and lets others in. */
  void abandon() {
    try {
      close();
    } finally {
      release();
    }
  }

  private void close() {
    Connection open = connection;
    connection = null;
    try {
      if (open != null && writes > 0) {
        file.close(open);
      } else if (open != null) {
        Database.leave(open);
      }
    } catch (SQLException | IOException e) {
      LOG.warn("the library was not closed in order; that is mended when it is next opened", e);
    }
  }

  private boolean wasteful(Connection open) {
    try {
      return Database.wasteful(open);
    } catch (SQLException e) {
      LOG.warn("cannot see how full the library is", e);
      return false;
    }
  }

  private void tidy() {
    try {
      file.tidy();
    } catch (SQLException e) {
      LOG.warn("the library could not be written anew", e);
      file.suspect(e);
    } catch (IOException e) {
      LOG.warn("the library could not be written anew; it only stays large", e);
    }
  }

  private boolean wanted() {
    try {
      return lock.wanted();
    } catch (IOException e) {
      LOG.warn("cannot see whether another process waits for the library", e);
      return true;
    }
  }

  private void copyIfDue(Connection open) {
    try {
      if (!wanted() && copies.due()) {
        copies.make(open, "daily");
      }
    } catch (SQLException | IOException e) {
      LOG.warn("no copy of the library could be made", e);
    }
  }

  private void release() {
    OsLock mine = held;
    held = null;
    try {
      if (mine != null) {
        mine.close();
      }
    } catch (IOException e) {
      LOG.warn("the lock on the library could not be given back", e);
    }
  }
}
