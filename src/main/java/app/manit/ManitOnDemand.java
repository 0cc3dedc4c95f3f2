package app.manit;

import app.manit.platform.LogFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The program of this process with its log file, made when it is first needed: never for help. */
final class ManitOnDemand implements AutoCloseable {
  private final Map<String, String> environment;
  private final Clock clock;
  private @Nullable Manit manit;
  private @Nullable LogFile log;

  ManitOnDemand(Map<String, String> environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  synchronized Manit get() {
    Manit made = manit;
    if (made == null) {
      made = new Manit(environment, clock);
      manit = made;
      log = LogFile.open(made.home());
    }
    return made;
  }

  /**
   * Begins to open the library, if there is one, without waiting: for a command that is going to
   * need it.
   */
  void openAhead() {
    Thread.ofPlatform().daemon().name("manit-ahead").start(this::tryToOpen);
  }

  private void tryToOpen() {
    try {
      if (Manit.hasLibrary(environment)) {
        get().openLibrary();
      }
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(ManitOnDemand.class).debug("the command will meet it again", e);
    }
  }

  /** The data folder, if the program was needed at all. */
  synchronized Optional<Path> home() {
    return Optional.ofNullable(manit).map(Manit::home);
  }

  @Override
  public synchronized void close() {
    if (manit != null) {
      manit.close();
    }
    if (log != null) {
      log.close();
    }
  }
}
