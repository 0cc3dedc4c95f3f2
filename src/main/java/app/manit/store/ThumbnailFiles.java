package app.manit.store;

import app.manit.failure.FailureException;
import app.manit.files.DiskFailure;
import app.manit.files.OwnerOnly;
import app.manit.library.VersionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Small pictures of versions: {@code thumbnails/<version>.png}. They can be made anew from the
 * page, so one that is missing is no damage. Safe for many threads and processes at once.
 */
public final class ThumbnailFiles {
  private static final String ENDING = ".png";

  private final Path folder;

  ThumbnailFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * The PNG of a version, if there is one.
   *
   * @throws FailureException DATA_UNAVAILABLE if there is one that cannot be read
   */
  public Optional<byte[]> find(VersionId version) {
    Path place = place(version);
    try {
      return Optional.of(Files.readAllBytes(place));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw DiskFailure.of(e, place);
    }
  }

  /**
   * Keeps the PNG of a version in the place of an older one, whole or not at all.
   *
   * @throws FailureException DISK_FULL or DATA_UNAVAILABLE
   */
  public void keep(VersionId version, byte[] png) {
    Path place = place(version);
    try {
      OwnerOnly.folder(folder);
      Path arriving = folder.resolve(UUID.randomUUID() + ".new");
      OwnerOnly.newFile(arriving);
      try {
        Files.write(arriving, png);
        Files.move(arriving, place, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(arriving);
      }
    } catch (IOException e) {
      throw DiskFailure.of(e, place);
    }
  }

  /**
   * Removes those of versions that are gone, and what a process left behind that died.
   *
   * @param before younger ones stay: another process may be about to keep them
   */
  void sweep(Set<VersionId> wanted, Instant before) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      Set<Path> kept = Set.copyOf(wanted.stream().map(this::place).map(Path::getFileName).toList());
      for (Path entry : entries.filter(file -> !kept.contains(file.getFileName())).toList()) {
        if (FileAge.isBefore(entry, before)) {
          Files.deleteIfExists(entry);
        }
      }
    } catch (IOException e) {
      throw DiskFailure.of(e, folder);
    }
  }

  private Path place(VersionId version) {
    return folder.resolve(version + ENDING);
  }
}
