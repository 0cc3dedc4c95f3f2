package app.manit.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Writes small files whole or not at all: beside their place and then moved, so that whoever reads
 * sees the old content or the new one, and a full disk costs neither.
 */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Puts a content in the place of whatever is there, for the owner only; of several writers the
   * last one wins. The folder must exist.
   */
  public static void write(Path file, byte[] content) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new");
    OwnerOnly.newFile(fresh);
    try {
      Files.write(fresh, content);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
