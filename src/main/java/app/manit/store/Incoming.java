package app.manit.store;

import app.manit.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.UUID;

/**
 * Where files of the {@link ObjectStore} lie that are not in their place: those that are being
 * written, and those that are being taken away. What a process leaves here that dies, nobody reads.
 */
final class Incoming {
  private final Path folder;

  Incoming(Path folder) {
    this.folder = folder;
  }

  /** A place for a new file, to be moved to where it belongs when it is complete. */
  Path arriving() throws IOException {
    OwnerOnly.folder(folder);
    return folder.resolve(UUID.randomUUID().toString());
  }

  /**
   * Takes a file away and looks again whether it is old: it may have been brought anew since it was
   * looked at, and is then put back.
   *
   * @return whether it is gone, by this
   */
  boolean takeAway(Path file, Instant before) throws IOException {
    Path taken = arriving();
    try {
      Files.move(file, taken, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException e) {
      return false; // another process was faster
    }
    try {
      if (Files.getLastModifiedTime(taken).toInstant().isBefore(before)) {
        Files.delete(taken);
        return true;
      }
      Files.move(taken, file, StandardCopyOption.ATOMIC_MOVE);
      return false;
    } catch (NoSuchFileException e) {
      return true; // another process swept here: to it, what is old was left behind
    }
  }

  /** Removes what processes left behind that died. */
  void sweep(Instant before) throws IOException {
    for (Path unfinished : FolderEntries.of(folder)) {
      if (FileAge.isBefore(unfinished, before)) {
        Files.deleteIfExists(unfinished);
      }
    }
  }
}
