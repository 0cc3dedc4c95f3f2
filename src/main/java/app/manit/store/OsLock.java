package app.manit.store;

import app.manit.files.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * An exclusive lock of the operating system on a file. It goes when it is closed, and when its
 * process dies, however it dies. The file stays, unless its holder removes it.
 */
public final class OsLock implements AutoCloseable {
  /**
   * What this process holds. The operating system counts locks by process, not by handle, and POSIX
   * drops all locks on a file as soon as <em>any</em> handle on it is closed: merely looking
   * whether a lock is free would free it. So there is never more than one handle on a lock file,
   * and that can only be known for the process as a whole.
   */
  private static final Map<Path, OsLock> HELD_HERE = new HashMap<>();

  /**
   * Most locks are free at once or soon; but of many who wait for one, each look costs the others.
   */
  private static final long FIRST_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private static final long LONGEST_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(16);

  private final Path file;
  private final FileChannel channel;

  private OsLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock, unless somebody has it, in this process or another. Makes the file if needed;
   * its folder must exist.
   */
  public static Optional<OsLock> tryAcquire(Path file) throws IOException {
    synchronized (HELD_HERE) {
      Path key = key(file);
      if (HELD_HERE.containsKey(key)) {
        return Optional.empty();
      }
      OwnerOnly.file(file);
      Optional<FileChannel> channel = locked(file);
      if (channel.isEmpty()) {
        return Optional.empty();
      }
      OsLock mine = new OsLock(key, channel.get());
      HELD_HERE.put(key, mine);
      return Optional.of(mine);
    }
  }

  /**
   * Empty if another process has it, or has just removed the file: then it would be a lock on
   * nothing.
   */
  private static Optional<FileChannel> locked(Path file) throws IOException {
    try {
      Object identity = identity(file);
      FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
      try {
        if (channel.tryLock() != null && Objects.equals(identity, identity(file))) {
          return Optional.of(channel);
        }
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
      channel.close();
      return Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Takes the lock as soon as it is free, looking again and again: a wait inside the system call
   * could not be given up.
   *
   * @return empty if it was not free within that time
   */
  static Optional<OsLock> acquire(Path file, Duration patience) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    return acquire(file, () -> System.nanoTime() - deadline >= 0);
  }

  /** The same until a condition holds. */
  static Optional<OsLock> acquire(Path file, Condition givesUp) throws IOException {
    long pause = FIRST_LOOK_NANOS;
    while (true) {
      Optional<OsLock> mine = tryAcquire(file);
      if (mine.isPresent() || givesUp.holds()) {
        return mine;
      }
      LockSupport.parkNanos(pause);
      pause = Math.min(2 * pause, LONGEST_LOOK_NANOS);
    }
  }

  /** Something to be asked again and again. */
  interface Condition {
    boolean holds() throws IOException;
  }

  /**
   * Whether anybody holds it at this moment, in this process or another. Seen from other processes
   * it is held while this one looks.
   */
  public static boolean held(Path file) throws IOException {
    synchronized (HELD_HERE) {
      Optional<OsLock> mine = tryAcquire(file);
      if (mine.isEmpty()) {
        return true;
      }
      mine.get().close();
      return false;
    }
  }

  /**
   * Leaves the time on the file. Through the handle that holds the lock: any other, even one that
   * only sets the time, would free it when it is closed.
   */
  void stamp() throws IOException {
    channel.write(ByteBuffer.wrap(new byte[] {'\n'}), 0);
  }

  /** Lets go; doing so twice does no harm. */
  @Override
  public void close() throws IOException {
    synchronized (HELD_HERE) {
      if (channel.isOpen()) {
        HELD_HERE.remove(file);
        channel.close();
      }
    }
  }

  /** Removes the file and lets go: for a lock that nobody will need again. */
  void closeAndRemove() throws IOException {
    synchronized (HELD_HERE) {
      if (channel.isOpen()) {
        try {
          Files.deleteIfExists(file);
        } finally {
          close();
        }
      }
    }
  }

  /** Tells two files of one name apart, where the system can. */
  private static @Nullable Object identity(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  /** One name for one file, whichever links led to its folder. */
  private static Path key(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path folder = absolute.getParent();
    return folder == null ? absolute : folder.toRealPath().resolve(absolute.getFileName());
  }
}
