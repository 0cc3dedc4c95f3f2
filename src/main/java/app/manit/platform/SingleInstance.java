package app.manit.platform;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.files.OwnerOnly;
import app.manit.files.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One window for a data folder. A second start finds that there is one, hands over what it was
 * given and ends; commands tell the window what they changed ({@link RunningInstance}).
 *
 * <p>Who holds the lock on {@code window.lock} is the window; the system frees it however the
 * process ends, and of two starts at once only one gets it. Where its socket lies stands in {@code
 * window.socket}: a process outside the session (cron, ssh, sudo) has another environment than the
 * window, and would look elsewhere.
 */
public final class SingleInstance implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);

  private final FileChannel lock;
  private final Path pointer;
  private final Optional<InstanceSocket> socket;

  private SingleInstance(FileChannel lock, Path pointer, Optional<InstanceSocket> socket) {
    this.lock = lock;
    this.pointer = pointer;
    this.socket = socket;
  }

  /**
   * Becomes the window of a data folder, or finds that there is one.
   *
   * @param env the environment, for the session's own folder {@code XDG_RUNTIME_DIR}
   * @param inbox gets what other processes say, each on a thread of its own
   * @return empty if another process is the window
   * @throws FailureException DATA_UNAVAILABLE if the folder cannot be used
   */
  public static Optional<SingleInstance> claim(
      Path home, Map<String, String> env, Consumer<InstanceMessage> inbox) {
    Path folder = DataFolder.create(home);
    FileChannel lock = tryLock(folder.resolve("window.lock"));
    if (lock == null) {
      return Optional.empty();
    }
    return Optional.of(new SingleInstance(lock, pointer(folder), listen(folder, env, inbox)));
  }

  /** A window that cannot be spoken to still is the only one. */
  private static Optional<InstanceSocket> listen(
      Path home, Map<String, String> env, Consumer<InstanceMessage> inbox) {
    try {
      InstanceSocket socket = InstanceSocket.open(home, env, inbox);
      publish(socket.path(), pointer(home));
      return Optional.of(socket);
    } catch (IOException | InvalidPathException | FailureException e) {
      LOG.warn("Other processes cannot speak to the window", e);
      return Optional.empty();
    }
  }

  /** The file that says where the window of a data folder listens. */
  static Path pointer(Path home) {
    return home.resolve("window.socket");
  }

  private static @Nullable FileChannel tryLock(Path file) {
    try {
      OwnerOnly.file(file);
      FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
      if (isLocked(channel)) {
        return channel;
      }
      channel.close();
      return null;
    } catch (IOException e) {
      throw new FailureException(
          Failure.of(
              FailureKind.DATA_UNAVAILABLE,
              List.of(PlatformText.of("folder.not-writable", file.toString())),
              e.toString()),
          e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // held by this very process
    }
  }

  /** In one step, so that nobody reads half a path. */
  private static void publish(Path socket, Path pointer) throws IOException {
    WholeFile.write(pointer, socket.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Lets the next start become the window. */
  @Override
  public void close() {
    try (lock) {
      Files.deleteIfExists(pointer);
      socket.ifPresent(InstanceSocket::close);
    } catch (IOException e) {
      LOG.warn("The window's socket could not be taken away", e);
    }
  }
}
