package app.manit.store;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file {@code library.mv.db}: how it comes to be, how it is opened, brought up to date, and
 * replaced when it is damaged. Everything here happens under the {@link StoreLock}.
 *
 * <p>A library is made, migrated and restored under another name and moved into its place when it
 * is ready, so whenever the program dies there is a whole one, of before or of after.
 */
final class LibraryFile {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryFile.class);

  private final Path file;
  private final Path next;
  private final Schema schema;
  private final Copies copies;
  private final Repair repair;
  private boolean suspected;
  private boolean damaged;

  LibraryFile(Path file, Schema schema, Copies copies, Repair repair) {
    this.file = file;
    this.next = file.resolveSibling("library-next.mv.db");
    this.schema = schema;
    this.copies = copies;
    this.repair = repair;
  }

  Path path() {
    return file;
  }

  /**
   * An error that a session met. If it is a sign of damage, the next opening looks closely.
   *
   * @return whether it is, so that the session should be tried again
   */
  boolean suspect(SQLException error) {
    damaged |= Diagnosis.damage(error);
    suspected |= damaged || Diagnosis.suspicious(error);
    return suspected;
  }

  /**
   * Opens it in the layout that this program knows; makes it if there is none.
   *
   * @throws FailureException DATA_NEWER, DATA_CORRUPT
   */
  Connection open() throws IOException, SQLException {
    if (Files.notExists(file) && !repair.restoreMissing()) {
      create();
    }
    damaged |= Truncation.of(file);
    Optional<Connection> opened = damaged || suspected ? Optional.empty() : openUnlessSuspect();
    if (opened.isPresent()) {
      return inLayout(opened.get());
    }
    boolean certain = damaged;
    damaged = false;
    suspected = false;
    repair.examine(certain);
    return inLayout(Database.open(file));
  }

  private Optional<Connection> openUnlessSuspect() throws SQLException {
    try {
      Connection connection = Database.open(file);
      if (Schema.versionOf(connection).isPresent()) {
        return Optional.of(connection);
      }
      Database.leave(connection);
    } catch (SQLException e) {
      if (!suspect(e)) {
        throw e;
      }
      LOG.warn("{} does not look whole", file, e);
    }
    return Optional.empty();
  }

  private Connection inLayout(Connection connection) throws SQLException, IOException {
    int version =
        Schema.versionOf(connection)
            .orElseThrow(() -> FailureException.of(FailureKind.DATA_CORRUPT, file.toString()));
    if (version == schema.version()) {
      return connection;
    }
    if (version > schema.version()) {
      Database.leave(connection);
      throw FailureException.of(FailureKind.DATA_NEWER);
    }
    try (connection) {
      copies.make(connection, "before-layout-" + schema.version());
    }
    Files.copy(file, next, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    migrateNext();
    return Database.open(file);
  }

  private void create() throws IOException {
    Files.deleteIfExists(next);
    OwnerOnly.newFile(next);
    migrateNext();
  }

  private void migrateNext() throws IOException {
    try {
      schema.migrate(Database.url(next));
    } catch (FlywayException e) {
      throw new IOException(e.getMessage(), e);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
