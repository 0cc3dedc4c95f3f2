package app.manit.store;

import app.manit.files.OwnerOnly;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.h2.Driver;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.value.CompareMode;

/** What can be done with an H2 file as a whole. */
final class Database {
  private static final String SUFFIX = ".mv.db";

  /** Bytes under which it is not worth while to write a file anew. */
  private static final long LARGE = 1024 * 1024;

  /**
   * No hook that closes it behind our back when the process ends; no log file beside it; what is
   * committed is in the file when the commit returns, so that a killed process loses nothing it was
   * told was kept.
   */
  private static final String SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;WRITE_DELAY=0";

  private Database() {}

  /**
   * Loads what H2 begins with and takes long, in the order in which it comes to it: its messages,
   * which lie in an archive within its jar (6 ms); how it compares texts, for which it looks
   * through all jars for another library (5 ms); and decimal numbers, for which Java works out
   * powers of five up to the 65,536th (12 ms, JDK 25).
   */
  static void prepare() {
    for (Class<?> slow : List.of(DbException.class, CompareMode.class, BigDecimal.class)) {
      try {
        Class.forName(slow.getName(), true, slow.getClassLoader());
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("a class is not found that is there", e);
      }
    }
  }

  /**
   * Opens a file that exists, for transactions. Nothing in it is written over but its header.
   *
   * @throws StaleFile if its newest parts are gone
   */
  static Connection open(Path file) throws IOException, SQLException {
    Connection connection = connect(file, ";MAX_COMPACT_TIME=0");
    connection.setAutoCommit(false);
    store(connection).getFileStore().setReuseSpace(false);
    return connection;
  }

  private static Connection connect(Path file, String settings) throws IOException, SQLException {
    Optional<FileHeader> header = FileHeader.of(file).filter(FileHeader::clean);
    // Not by DriverManager, which looks for all drivers on the class path first.
    Connection connection =
        new Driver().connect(url(file) + ";IFEXISTS=TRUE" + settings, new Properties());
    if (header.isPresent()) {
      try {
        requireVersion(connection, header.get().version(), file);
      } catch (StaleFile e) {
        leave(connection);
        throw e;
      }
    }
    return connection;
  }

  /**
   * Checks that H2 found the newest state of a file.
   *
   * @throws StaleFile if it is older than that version
   */
  static void requireVersion(Connection connection, long least, Path file) throws SQLException {
    if (store(connection).getCurrentVersion() < least) {
      throw new StaleFile(file);
    }
  }

  /** Whether an open file is large, and most of it is out of date. */
  static boolean wasteful(Connection connection) throws SQLException {
    FileStore<?> file = store(connection).getFileStore();
    long current = file.size() * file.getFillRate() / 100 * file.getChunksFillRate() / 100;
    return file.size() > LARGE && current < file.size() / 4;
  }

  private static MVStore store(Connection connection) throws SQLException {
    SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    return session.getDatabase().getStore().getMvStore();
  }

  static String url(Path file) {
    String name = file.toAbsolutePath().toString();
    return "jdbc:h2:file:" + name.substring(0, name.length() - SUFFIX.length()) + SETTINGS;
  }

  /** Writes all that it holds into a compressed script. */
  static void writeScript(Connection connection, Path script) throws SQLException, IOException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SCRIPT NOPASSWORDS NOSETTINGS TO ? COMPRESSION ZIP CHARSET 'UTF-8'")) {
      statement.setString(1, script.toString());
      statement.execute();
    }
    OwnerOnly.restrictFile(script);
  }

  /** Fills an empty file from a script. */
  static void readScript(Path file, Path script) throws IOException, SQLException {
    try (Connection connection = open(file);
        PreparedStatement statement =
            connection.prepareStatement("RUNSCRIPT FROM ? COMPRESSION ZIP CHARSET 'UTF-8'")) {
      statement.setString(1, script.toString());
      statement.execute();
      connection.commit();
    }
  }

  /** Closes a database in which nothing was written, without changing a byte of its file. */
  static void leave(Connection connection) throws SQLException {
    try (connection;
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
    }
  }
}
