package app.manit.store;

import app.manit.failure.FailureException;
import app.manit.files.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.mvstore.MVStoreTool;

/**
 * A file that is made beside the library and takes its place when it is whole. Whenever the process
 * dies there is a library, of before or of after.
 */
final class Successor {
  private final Path library;
  private final Path file;
  private final Schema schema;
  private final FileSum sum;

  Successor(Path library, Schema schema) {
    this.library = library;
    this.schema = schema;
    this.sum = new FileSum(library);
    this.file = library.resolveSibling("library-next.mv.db");
  }

  /** Where it is made. */
  Path file() {
    return file;
  }

  /** Begins with an empty file, whatever an earlier process left. */
  void beginEmpty() throws IOException {
    discard();
    OwnerOnly.newFile(file);
  }

  /** Begins with what the library holds. */
  void beginAsCopy() throws IOException {
    discard();
    Files.copy(library, file, StandardCopyOption.COPY_ATTRIBUTES);
  }

  /** Gives it up. */
  void discard() throws IOException {
    Files.deleteIfExists(file);
    // What H2 leaves when the process dies while it writes a file anew.
    Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".tempFile"));
    Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".newFile"));
  }

  /**
   * Writes it anew, without what is out of date and only in parts that are whole. What a process
   * that died left open is brought in order by this.
   *
   * @throws SQLException if it cannot be read, or is no library
   * @throws FailureException DATA_NEWER
   */
  void putInOrder() throws IOException, SQLException {
    try {
      MVStoreTool.compact(file.toString(), false);
    } catch (RuntimeException e) {
      throw Diagnosis.asSql(e);
    }
    OwnerOnly.restrictFile(file);
    // Not for reading only: what was half committed is settled by this.
    try (Connection connection = Database.open(file)) {
      schema.requireLibrary(connection, file);
    }
  }

  /** Puts it in the library's place. */
  void takePlace() throws IOException {
    try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
      written.force(true); // or a power cut could put an empty file in the place of a good one
    }
    sum.forget();
    Files.move(file, library, StandardCopyOption.ATOMIC_MOVE);
    sum.note();
  }
}
