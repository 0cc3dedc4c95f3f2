package app.manit.practice;

import app.manit.files.OwnerOnly;
import app.manit.pages.wire.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The folder of the practice host. Whatever is written appears whole or not at all: it is written
 * beside and then moved, so that a killed process leaves nothing half done but a file in {@code
 * incoming}.
 */
final class PracticeFiles {
  private final Path folder;

  PracticeFiles(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** Makes the folder, for its owner only. */
  void makeFolder() throws IOException {
    OwnerOnly.folder(folder);
  }

  /** Throws away what a killed process was writing. Only for the one process that hosts. */
  void prepare() throws IOException {
    deleteTree(incoming());
    OwnerOnly.folder(incoming());
  }

  private Path incoming() {
    return folder.resolve("incoming");
  }

  /** Where a file can be written, to be moved to its place when it is complete. */
  Path newFile() {
    return incoming().resolve(UUID.randomUUID().toString());
  }

  /** Puts a complete file in its place, which may be taken. */
  static void place(Path complete, Path target) throws IOException {
    OwnerOnly.folder(Objects.requireNonNull(target.getParent()));
    Files.move(complete, target, StandardCopyOption.ATOMIC_MOVE);
  }

  void write(Path target, byte[] bytes) throws IOException {
    Path file = newFile();
    OwnerOnly.newFile(file);
    try {
      Files.write(file, bytes);
      place(file, target);
    } finally {
      Files.deleteIfExists(file); // or what a full disk took of it would keep it full
    }
  }

  void writeJson(Path target, Object value) throws IOException {
    write(target, WireJson.MAPPER.writeValueAsBytes(value));
  }

  /**
   * Reads what was written.
   *
   * @throws UnreadableFile if it was damaged since
   */
  <T> T readJson(Path file, Class<T> type) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      return WireJson.MAPPER.readValue(bytes, type);
    } catch (JacksonException e) {
      throw new UnreadableFile(file, e);
    }
  }

  /** Deletes a folder with all that is in it, if there is one. */
  static void deleteTree(Path tree) {
    try {
      Files.walkFileTree(
          tree,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
                throws IOException {
              if (e != null) {
                throw e;
              }
              Files.delete(directory);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (NoSuchFileException e) {
      // Nothing to delete.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
