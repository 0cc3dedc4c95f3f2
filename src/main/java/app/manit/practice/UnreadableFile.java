package app.manit.practice;

import java.io.IOException;
import java.nio.file.Path;

/** A file of the practice folder is there, but what it says makes no sense: it was damaged. */
final class UnreadableFile extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableFile(Path file, Throwable cause) {
    super("not readable: " + file, cause);
  }
}
