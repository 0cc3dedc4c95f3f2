package app.manit.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.h2.Driver;

/** How an H2 file is opened. */
final class Database {
  private static final String SUFFIX = ".mv.db";

  /**
   * No hook that closes it behind our back when the process ends; no log file beside it; what is
   * committed is in the file when the commit returns, so that a killed process loses nothing it was
   * told was kept.
   */
  private static final String SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;WRITE_DELAY=0";

  private Database() {}

  /** Opens the file and nothing but it: one that does not exist is not made. */
  static Connection open(Path file) throws SQLException {
    Connection connection = connect(url(file) + ";IFEXISTS=TRUE");
    connection.setAutoCommit(false);
    return connection;
  }

  /** Opens a file that is to be made. */
  static Connection create(Path file) throws SQLException {
    return connect(url(file));
  }

  static String url(Path file) {
    String name = file.toAbsolutePath().toString();
    return "jdbc:h2:file:" + name.substring(0, name.length() - SUFFIX.length()) + SETTINGS;
  }

  private static Connection connect(String url) throws SQLException {
    // Not by DriverManager, which looks for all drivers on the class path first.
    return new Driver().connect(url, new Properties());
  }
}
