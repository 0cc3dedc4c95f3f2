package app.manit.store;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library of one data folder, which several processes use side by side.
 *
 * <p>Whoever wants to read or write waits for its turn, opens the database, and lets go soon after
 * the last session; so a session holds up everybody, and nothing slow belongs into one. All methods
 * may be called from any thread, but not from inside a session.
 */
public final class LibraryStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryStore.class);

  /** How long a turn is waited for. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How long the database stays open for a next session. */
  static final Duration IDLE = Duration.ofMillis(500);

  /** How often an open database is looked at: to end a turn, not to begin one. */
  private static final Duration LOOK = Duration.ofMillis(20);

  private final LibraryFile file;
  private final Turn turn;
  private final ObjectStore objects;
  private final ProjectLocks locks;
  private final SessionThread thread = new SessionThread();
  private boolean watched;

  /**
   * A store over a data folder, which need not exist yet; nothing is opened or made before the
   * first use.
   */
  public LibraryStore(Path home, Clock clock) {
    this(home, clock, PATIENCE, IDLE);
  }

  LibraryStore(Path home, Clock clock, Duration patience, Duration idle) {
    file = new LibraryFile(home);
    turn = new Turn(home, new StoreLock(home, patience), file, idle);
    objects = new ObjectStore(home.resolve("objects"));
    locks = new ProjectLocks(home.resolve("locks"));
  }

  /**
   * Reads in one session.
   *
   * @throws FailureException if the library cannot be read
   */
  public <T> T read(Function<LibrarySession, T> work) {
    return thread.call(() -> session(work, false));
  }

  /**
   * Reads and writes in one transaction: everything is kept (on the disk, when this returns), or,
   * if the work throws, nothing.
   *
   * @throws FailureException if the library cannot be written
   */
  public <T> T write(Function<LibrarySession, T> work) {
    return thread.call(() -> session(work, true));
  }

  /** {@link #write(Function)} for work that has no result. */
  public void change(Consumer<LibrarySession> work) {
    thread.call(
        () ->
            session(
                open -> {
                  work.accept(open);
                  return true;
                },
                true));
  }

  /** The contents of all versions. */
  public ObjectStore objects() {
    return objects;
  }

  /** Who is at work on which project. */
  public ProjectLocks locks() {
    return locks;
  }

  /** What the user should know about the library, since this store was made. */
  public List<StoreNotice> notices() {
    return List.of();
  }

  /** Lets go of the database at once; the store cannot be used any more. Twice does no harm. */
  @Override
  public void close() {
    if (thread.closed()) {
      return;
    }
    thread.call(
        () -> {
          endTurn();
          return true;
        });
    thread.close();
  }

  private <T> T session(Function<LibrarySession, T> work, boolean writable) {
    try {
      Connection connection = turn.connection();
      watch();
      return transaction(connection, work, writable);
    } catch (SqlFailure e) {
      throw explained(e.reason());
    } catch (SQLException e) {
      throw explained(e);
    } catch (IOException e) {
      throw Diagnosis.of(e, file.path());
    }
  }

  private static <T> T transaction(
      Connection connection, Function<LibrarySession, T> work, boolean writable)
      throws SQLException {
    boolean kept = false;
    try {
      T result = work.apply(new SqlSession(new Sql(connection, writable)));
      if (writable) {
        connection.commit();
        kept = true;
        try (Statement statement = connection.createStatement()) {
          statement.execute("CHECKPOINT SYNC");
        }
      }
      return result;
    } finally {
      if (!kept) {
        connection.rollback();
      }
    }
  }

  private RuntimeException explained(SQLException error) {
    if (Diagnosis.mistake(error)) {
      return new IllegalStateException("the library does not take this", error);
    }
    // Whatever state the database is in now, the next session starts from what is on the disk.
    endTurn();
    return Diagnosis.of(error, file.path())
        .orElseGet(() -> FailureException.of(FailureKind.DATA_CORRUPT, file.path().toString()));
  }

  private void watch() {
    if (!watched) {
      watched = true;
      thread.later(LOOK, this::look);
    }
  }

  private void look() {
    watched = false;
    try {
      if (turn.lasts() && turn.over()) {
        endTurn();
      }
    } catch (IOException e) {
      LOG.warn("cannot see whether another process waits for the library", e);
      endTurn();
    }
    if (turn.lasts()) {
      watch();
    }
  }

  private void endTurn() {
    try {
      turn.end();
    } catch (SQLException | IOException e) {
      LOG.warn("the library was not closed as it should be; it is repaired when next opened", e);
    }
  }
}
