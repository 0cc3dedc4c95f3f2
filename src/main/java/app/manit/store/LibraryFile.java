package app.manit.store;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;

/** The file {@code library.mv.db}: how it comes to be, and how it is opened. */
final class LibraryFile {
  private final Path file;

  LibraryFile(Path home) {
    this.file = home.resolve("library.mv.db");
  }

  Path path() {
    return file;
  }

  /**
   * Opens it in the layout that this program knows, making it if there is none. To be called under
   * the {@link StoreLock}.
   *
   * @throws FailureException with the reason if that cannot be
   */
  Connection open() throws IOException, SQLException {
    if (!Files.exists(file)) {
      create();
    }
    Connection connection = Database.open(file);
    OptionalInt version = Schema.versionOf(connection);
    if (version.orElse(0) > Schema.VERSION) {
      connection.close();
      throw FailureException.of(FailureKind.DATA_NEWER);
    }
    return connection;
  }

  /** Made elsewhere and then moved: there is never half a library. */
  private void create() throws IOException {
    Path made = file.resolveSibling("library-new.mv.db");
    Files.deleteIfExists(made);
    OwnerOnly.newFile(made);
    Schema.migrate(Database.url(made));
    Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
