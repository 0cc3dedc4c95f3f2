package app.manit.practice;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.files.OwnerOnly;
import app.manit.store.OsLock;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * The door of a practice folder. Processes go through it one at a time, so that no two start its
 * host at once, and nobody ends it under the feet of somebody who publishes there.
 *
 * <p>What is said at the door are locks of the operating system: they go with their process.
 */
public final class PracticeDoor {
  private static final String SUFFIX = ".lock";

  /** Starting a host takes a second at most, so half a minute is for a door that is stuck. */
  private static final int TRIES = 3000;

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(10);

  private final Path folder;
  private final Path users;
  private final Path passing;

  /** The door of a folder, which need not exist yet. */
  public PracticeDoor(Path folder) {
    this.folder = folder;
    this.users = folder.resolve("users");
    this.passing = folder.resolve("passing" + SUFFIX);
  }

  /** Something that is said at the door, until it is closed or its process ends. */
  public interface Word extends AutoCloseable {
    /** Takes it back; doing so twice does no harm. */
    @Override
    void close();
  }

  /**
   * Does work that nobody else at this door does meanwhile.
   *
   * @throws FailureException {@code PRACTICE_UNAVAILABLE} if the folder cannot be used
   */
  public <T> T alone(Supplier<T> work) {
    try (Word _ = acquire(folder.resolve("door" + SUFFIX))) {
      return work.get();
    }
  }

  private Word acquire(Path file) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Word> door = tryAcquire(file);
      if (door.isPresent()) {
        return door.get();
      }
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
    }
    throw unavailable(new IOException("held for too long: " + file));
  }

  /** Says that somebody uses the host. */
  public Word use() {
    Path file = users.resolve(UUID.randomUUID() + SUFFIX);
    Word use = tryAcquire(file).orElseThrow(() -> unavailable(new IOException("held: " + file)));
    return () -> {
      use.close();
      delete(file);
    };
  }

  /** Whether anybody uses the host. To be asked {@link #alone} by whoever is going to end it. */
  public boolean used() {
    if (Files.notExists(users)) {
      return false;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(users)) {
      for (Path file : files) {
        if (OsLock.held(file)) {
          return true;
        }
        delete(file); // of a process that was killed
      }
      return false;
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /** Says that the host ends as soon as nobody uses it; empty if somebody has said so before. */
  public Optional<Word> pass() {
    return tryAcquire(passing);
  }

  /** Whether the host that runs ends as soon as nobody uses it. */
  public boolean passes() {
    try {
      return Files.exists(passing) && OsLock.held(passing);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private Optional<Word> tryAcquire(Path file) {
    try {
      OwnerOnly.folder(folder);
      OwnerOnly.folder(users);
      return OsLock.tryAcquire(file).map(this::word);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private Word word(OsLock lock) {
    return () -> {
      try {
        lock.close();
      } catch (IOException e) {
        throw unavailable(e);
      }
    };
  }

  private void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private FailureException unavailable(IOException e) {
    String reason = PracticeText.of("start.folder", folder);
    return new FailureException(
        Failure.of(FailureKind.PRACTICE_UNAVAILABLE, List.of(reason), e.toString()), e);
  }
}
