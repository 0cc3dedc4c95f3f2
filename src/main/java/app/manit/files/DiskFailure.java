package app.manit.files;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What it means to the user that the disk did not take or give something. */
public final class DiskFailure {
  /** How systems say that there is no room: POSIX (no space, quota), Windows. */
  private static final List<String> FULL =
      List.of("no space left", "quota exceeded", "not enough space", "disk is full");

  /** Under this much room nothing can be kept, whatever language the system says it in. */
  private static final long NO_ROOM_BYTES = 64 * 1024;

  private DiskFailure() {}

  /**
   * What an error with that file, or in that folder, means: DISK_FULL, or DATA_UNAVAILABLE with the
   * reason.
   */
  public static FailureException of(IOException error, Path path) {
    boolean full = full(error, path);
    return new FailureException(
        Failure.of(
            full ? FailureKind.DISK_FULL : FailureKind.DATA_UNAVAILABLE,
            List.of(full ? path.toString() : reason(error, path)),
            error.toString()),
        error);
  }

  /** Whether it failed because there is no room. */
  public static boolean full(Throwable error, Path path) {
    boolean said =
        Stream.iterate(error, e -> e != null, Throwable::getCause)
            .map(e -> String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT))
            .anyMatch(message -> FULL.stream().anyMatch(message::contains));
    return said || noRoom(path);
  }

  /** Windows speaks the user's language. */
  private static boolean noRoom(Path path) {
    Path existing = path.toAbsolutePath();
    while (existing.getParent() != null && !existing.toFile().exists()) {
      existing = existing.getParent();
    }
    return existing.toFile().canWrite() && existing.toFile().getUsableSpace() < NO_ROOM_BYTES;
  }

  /** In the system's words where it has some: it names the file, but not always the reason. */
  public static String reason(IOException error, Path path) {
    return switch (error) {
      case FileSystemException e when e.getReason() != null -> String.valueOf(e.getMessage());
      case AccessDeniedException e -> "access to " + e.getFile() + " is denied";
      case FileAlreadyExistsException e -> e.getFile() + " is not a folder";
      case NoSuchFileException e -> e.getFile() + " is missing";
      case FileSystemException e -> String.valueOf(e.getFile());
      default -> path + ": " + error.getMessage();
    };
  }
}
