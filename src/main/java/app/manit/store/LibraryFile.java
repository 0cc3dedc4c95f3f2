package app.manit.store;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
 * <p>H2 by itself loses what it kept when its process is killed: it writes over parts of the file
 * that it still needs to find its way back (tried: of 320 kills, each between two writes, 11 lost
 * committed rows). So the file is only ever appended to, only opened when it was closed in order,
 * and written anew as a {@link Successor} after a kill and when it holds too much that is out of
 * date (of 9,600 kills none lost a row).
 */
final class LibraryFile {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryFile.class);

  private final Path file;
  private final FileSum sum;
  private final Successor successor;
  private final Schema schema;
  private final Copies copies;
  private final Repair repair;
  private boolean suspected;
  private boolean damaged;

  LibraryFile(Path file, Successor successor, Schema schema, Copies copies, Repair repair) {
    this.file = file;
    this.sum = new FileSum(file);
    this.successor = successor;
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
   * @throws FailureException DATA_NEWER, DATA_BUSY, DATA_CORRUPT
   */
  Connection open() throws IOException, SQLException {
    if (Files.notExists(file) && !repair.restoreMissing()) {
      create();
    }
    if (sum.differs()) {
      requireFree();
      LOG.warn("{} is not what it was when it was last closed", file);
      damaged = true;
    }
    Optional<Connection> opened = damaged || suspected ? Optional.empty() : openUnlessSuspect();
    if (opened.isPresent()) {
      return inLayout(opened.get());
    }
    boolean certain = damaged;
    damaged = false;
    suspected = false;
    repair.examine(certain);
    return inLayout(openInOrder());
  }

  /** Closes what {@link #open} gave, after something was written. */
  void close(Connection connection) throws IOException, SQLException {
    sum.forget();
    connection.close();
    sum.note();
  }

  /** Writes the file anew, without what is out of date; to be asked while it is closed. */
  void tidy() throws IOException, SQLException {
    successor.beginAsCopy();
    successor.putInOrder();
    successor.takePlace();
  }

  private Optional<Connection> openUnlessSuspect() throws IOException, SQLException {
    try {
      Connection connection = openInOrder();
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

  private Connection openInOrder() throws IOException, SQLException {
    if (!FileHeader.of(file).map(FileHeader::clean).orElse(false)) {
      requireFree();
      tidy();
    }
    return Database.open(file);
  }

  /** A file that another program has open just now is not ours to put in order. */
  private void requireFree() throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      LOG.debug("{} is open in this process", file, e);
    }
    throw FailureException.of(FailureKind.DATA_BUSY);
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
    try {
      copies.make(connection, "before-layout-" + schema.version());
    } finally {
      Database.leave(connection);
    }
    successor.beginAsCopy();
    migrateSuccessor();
    return Database.open(file);
  }

  private void create() throws IOException, SQLException {
    successor.beginEmpty();
    migrateSuccessor();
  }

  private void migrateSuccessor() throws IOException, SQLException {
    try {
      schema.migrate(Database.url(successor.file()));
    } catch (FlywayException e) {
      throw new IOException(e.getMessage(), e);
    }
    successor.putInOrder();
    successor.takePlace();
  }
}
