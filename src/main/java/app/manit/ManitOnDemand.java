package app.manit;

import app.manit.platform.LogFile;
import app.manit.store.LibraryStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The program of this process with its log file, made when it is first needed: never for help. */
final class ManitOnDemand implements AutoCloseable {
  private final Map<String, String> environment;
  private final Clock clock;
  private @Nullable Manit manit;
  private @Nullable LogFile log;
  private boolean closed;

  ManitOnDemand(Map<String, String> environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  Manit get() {
    return get(store -> {});
  }

  private synchronized Manit get(Consumer<LibraryStore> first) {
    if (closed) {
      // A library that was opened now would never be closed.
      throw new IllegalStateException("the command has ended");
    }
    Manit made = manit;
    if (made == null) {
      Path home = Manit.makeHome(environment);
      log = LogFile.open(home);
      LibraryStore store = new LibraryStore(home, clock);
      first.accept(store);
      made = new Manit(environment, store, clock);
      manit = made;
    }
    return made;
  }

  /**
   * Begins to open the library, if there is one, without waiting: for whoever is going to need it.
   */
  void openAhead() {
    // While one thread finds its logging, others get none, and no log file could be opened.
    var _ = LoggerFactory.getILoggerFactory();
    Thread.ofPlatform().daemon().name("manit-ahead").start(this::tryToOpen);
  }

  private void tryToOpen() {
    try {
      LibraryStore.prepare();
      if (Manit.hasLibrary(environment)) {
        // Before the rest of the program is made: it takes longest.
        var _ = get(LibraryStore::openAhead);
      }
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(ManitOnDemand.class).debug("whoever needs it will meet it again", e);
    }
  }

  /** The data folder, if the program was needed at all. */
  synchronized Optional<Path> home() {
    return Optional.ofNullable(manit).map(Manit::home);
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (manit != null) {
      manit.close();
    }
    if (log != null) {
      log.close();
    }
  }
}
