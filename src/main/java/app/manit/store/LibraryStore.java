package app.manit.store;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.files.DiskFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
  /** How long a turn is waited for. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How long the database stays open for a next session. */
  static final Duration IDLE = Duration.ofMillis(500);

  /** How often an open database is looked at: to end a turn, not to begin one. */
  private static final Duration LOOK = Duration.ofMillis(20);

  private static final String FILE = "library.mv.db";
  private static final Logger LOG = LoggerFactory.getLogger(LibraryStore.class);

  private final LibraryFile file;

  /** How long a content may wait for a version that refers to it. */
  private static final Duration UNWANTED = Duration.ofDays(1);

  /** How long a source is known that is not taken in. */
  private static final Duration UNSEEN = Duration.ofDays(60);

  private final Clock clock;
  private final Repair repair;
  private final Turn turn;
  private final Path home;
  private final ObjectStore objects;
  private final ProjectLocks locks;
  private final ThumbnailFiles thumbnails;
  private final LoadNotes loadNotes;
  private final BegunProjects begun;
  private final SessionThread thread = new SessionThread();
  private boolean watched;

  /**
   * A store over a data folder, which need not exist yet; nothing is opened or made before the
   * first use.
   */
  public LibraryStore(Path home, Clock clock) {
    this(home, clock, Schema.CURRENT, PATIENCE, IDLE);
  }

  LibraryStore(Path home, Clock clock, Schema schema, Duration patience, Duration idle) {
    this.clock = clock;
    this.home = home;
    Copies copies = new Copies(home.resolve("backups"), clock);
    StoreLock lock = new StoreLock(home, patience);
    Path library = home.resolve(FILE);
    Successor successor = new Successor(library, schema);
    repair = new Repair(library, successor, copies, clock);
    file = new LibraryFile(library, successor, schema, copies, repair);
    turn = new Turn(home, lock, file, copies, idle);
    objects = new ObjectStore(home.resolve("objects"), clock);
    locks = new ProjectLocks(home.resolve("locks"));
    thumbnails = new ThumbnailFiles(home.resolve("thumbnails"));
    loadNotes = new LoadNotes(home);
    begun = new BegunProjects(home.resolve("begun"), clock);
  }

  /** The data folder. */
  public Path home() {
    return home;
  }

  /** Whether there is a library in a data folder. */
  public static boolean isIn(Path home) {
    return Files.exists(home.resolve(FILE));
  }

  /** Makes ready what opening any library begins with, without waiting for it. */
  public static void prepare() {
    Thread.ofPlatform().daemon().name("manit-library-ahead").start(Database::prepare);
  }

  /**
   * Opens a library that exists, without waiting for it: for whoever knows that a session will
   * follow soon. What is wrong with it, the session tells.
   */
  public void openAhead() {
    if (Files.exists(file.path())) {
      thread.later(Duration.ZERO, this::tryToOpen);
    }
  }

  private void tryToOpen() {
    try {
      turn.connection(false);
      watch();
    } catch (IOException | SQLException | RuntimeException e) {
      LOG.debug("the library could not be opened ahead", e);
    }
  }

  /**
   * Reads in one session.
   *
   * @throws FailureException if the library cannot be read
   */
  public <T> T read(Function<LibrarySession, T> work) {
    return thread.call(() -> session(work::apply, Keeping.NOTHING));
  }

  /**
   * Reads and writes in one transaction: everything is kept (on the disk, when this returns), or,
   * if the work throws, nothing.
   *
   * @throws FailureException if the library cannot be written
   */
  public <T> T write(Function<LibrarySession, T> work) {
    return thread.call(() -> session(work::apply, Keeping.NOW));
  }

  /**
   * The same, but the disk is left to the next {@link #write}: for whoever knows that one follows
   * at once. Until then the changes outlive the process, not a power cut.
   *
   * @throws FailureException if the library cannot be written
   */
  public <T> T writeFirst(Function<LibrarySession, T> work) {
    return thread.call(() -> session(work::apply, Keeping.SOON));
  }

  /**
   * Reads and writes in one transaction, in the order of asking but without being waited for: for
   * what is not missed after a power cut. Whoever writes or reads afterwards, or {@link #close
   * closes} the store, waits for it.
   *
   * @param failed is told on the library's thread if the library cannot be written
   */
  public void writeSoon(Consumer<LibrarySession> work, Consumer<RuntimeException> failed) {
    thread.later(
        Duration.ZERO,
        () -> {
          try {
            session(
                open -> {
                  work.accept(open);
                  return true;
                },
                Keeping.SOON);
          } catch (RuntimeException e) {
            failed.accept(e);
          }
        });
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
                Keeping.NOW));
  }

  /**
   * How many bytes the user may still fill on the disk of the data folder.
   *
   * @throws FailureException {@code DATA_UNAVAILABLE} if the system does not tell
   */
  public long freeSpace() {
    try {
      return Files.getFileStore(home).getUsableSpace();
    } catch (IOException e) {
      throw new FailureException(Failure.of(FailureKind.DATA_UNAVAILABLE, home.toString()), e);
    }
  }

  /** The contents of all versions. */
  public ObjectStore objects() {
    return objects;
  }

  /**
   * Removes contents that no version needs any more, and pictures of versions that are gone, a day
   * after they were last brought, and locks of processes that died; for quiet moments, outside of
   * which nothing waits for it.
   *
   * <p>Other processes may be at work meanwhile: whatever they take in, they bring anew, so it is
   * young, even where an old content of the same bytes lay there unwanted. As long as a damaged
   * library lies beside this one, no contents are removed, for they may be all that is left of it.
   *
   * @return how many contents were removed
   * @throws FailureException if the library or the contents cannot be read
   */
  public int sweep() {
    Instant before = clock.instant().minus(UNWANTED);
    locks.sweep(before);
    SeenFiles.sweep(seen(), clock.instant().minus(UNSEEN));
    thumbnails.sweep(thread.call(() -> session(SqlSession::versionIds, Keeping.NOTHING)), before);
    Set<String> wanted = thread.call(() -> session(SqlSession::contents, Keeping.NOTHING));
    return repair.hasPutAside() ? 0 : objects.sweep(wanted, before).size();
  }

  /**
   * What is known of the files of a source, by its path.
   *
   * @param delivery what they are taken in with
   */
  public SeenFiles seen(Path source, Delivery delivery) {
    return SeenFiles.of(delivery, clock, seen(), source.toString());
  }

  /**
   * Whether something is known of the files of a source; if not, it was hardly ever taken in. Needs
   * no session.
   */
  public boolean hasSeen(Path source) {
    return SeenFiles.has(seen(), source.toString());
  }

  /** Has all files read when they are next taken in: there is doubt about what is kept of them. */
  public void forgetSeen() {
    SeenFiles.forget(seen());
  }

  private Path seen() {
    return home.resolve("seen");
  }

  /** Small pictures of versions. */
  public ThumbnailFiles thumbnails() {
    return thumbnails;
  }

  /** What the preview is loading. */
  public LoadNotes loadNotes() {
    return loadNotes;
  }

  /** Which projects hosts were asked for before their pages stood here. */
  public BegunProjects begun() {
    return begun;
  }

  /** Who is at work on which project. */
  public ProjectLocks locks() {
    return locks;
  }

  /** What the user should know about the library, since this store was made. */
  public List<StoreNotice> notices() {
    return repair.notices();
  }

  /** Lets go of the database at once; the store cannot be used any more. Twice does no harm. */
  @Override
  public void close() {
    if (thread.closed()) {
      return;
    }
    thread.call(
        () -> {
          turn.end();
          return true;
        });
    thread.close();
    begun.leaveAll();
  }

  /** What becomes of a session's changes. */
  private enum Keeping {
    /** There are none. */
    NOTHING,
    /** They outlive the process, and a power cut some time later. */
    SOON,
    /** They are on the disk. */
    NOW
  }

  private <T> T session(Function<SqlSession, T> work, Keeping keeping) {
    try {
      return attempt(work, keeping);
    } catch (SQLException e) {
      if (!file.suspect(e)) {
        throw explained(e);
      }
      // The next opening looks closely. The work is done over: nothing of it was kept.
      turn.abandon();
    }
    try {
      return attempt(work, keeping);
    } catch (SQLException e) {
      throw explained(e);
    }
  }

  private <T> T attempt(Function<SqlSession, T> work, Keeping keeping) throws SQLException {
    try {
      Connection connection = turn.connection(keeping != Keeping.NOTHING);
      watch();
      return transaction(connection, work, keeping);
    } catch (SqlFailure e) {
      throw e.reason();
    } catch (IOException e) {
      throw DiskFailure.of(e, file.path());
    }
  }

  private static <T> T transaction(
      Connection connection, Function<SqlSession, T> work, Keeping keeping) throws SQLException {
    try {
      T result = work.apply(new SqlSession(new Sql(connection, keeping != Keeping.NOTHING)));
      switch (keeping) {
        case NOTHING -> connection.rollback();
        case SOON -> connection.commit();
        case NOW -> {
          connection.commit();
          sync(connection);
        }
      }
      return result;
    } catch (SQLException | RuntimeException | Error e) {
      try {
        connection.rollback();
      } catch (SQLException more) {
        e.addSuppressed(more);
      }
      throw e;
    }
  }

  /** What was committed outlives the process by itself, and a power cut after this. */
  private static void sync(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }

  private RuntimeException explained(SQLException error) {
    if (Diagnosis.mistake(error)) {
      return new IllegalStateException("the library does not take this", error);
    }
    // Whatever state the database is in now, the next session starts from what is on the disk.
    turn.abandon();
    return Diagnosis.of(error, file.path());
  }

  private void watch() {
    if (!watched) {
      watched = true;
      thread.later(LOOK, this::look);
    }
  }

  private void look() {
    watched = false;
    if (turn.lasts() && turn.over()) {
      turn.end();
    }
    if (turn.lasts()) {
      watch();
    }
  }
}
