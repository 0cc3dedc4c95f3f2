package app.manit.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;

/** How old files are that other processes may put in their place, or remove, at any moment. */
final class FileAge {
  private FileAge() {}

  /** Whether it was last written before; not if it is gone. */
  static boolean isBefore(Path file, Instant before) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}
