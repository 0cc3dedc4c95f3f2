package app.manit.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the library still goes from hand to hand, as seen by somebody who waits for it. Whoever
 * gets it {@linkplain OsLock#stamp leaves the time} on the lock file.
 */
final class TurnsPassing {
  private final Path lock;
  private final Duration longest;
  private final LongSupplier nanos;
  private @Nullable FileTime last;
  private long since;

  /**
   * Looks from now on.
   *
   * @param longest how long one turn may last
   * @param nanos as {@link System#nanoTime()}
   */
  TurnsPassing(Path lock, Duration longest, LongSupplier nanos) throws IOException {
    this.lock = lock;
    this.longest = longest;
    this.nanos = nanos;
    this.last = begun();
    this.since = nanos.getAsLong();
  }

  /** Whether one turn has lasted too long. */
  boolean ended() throws IOException {
    FileTime now = begun();
    if (!Objects.equals(now, last)) {
      last = now;
      since = nanos.getAsLong();
    }
    return nanos.getAsLong() - since >= longest.toNanos();
  }

  private @Nullable FileTime begun() throws IOException {
    try {
      return Files.getLastModifiedTime(lock);
    } catch (NoSuchFileException e) {
      return null;
    }
  }
}
