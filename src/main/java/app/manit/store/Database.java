package app.manit.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.h2.Driver;

/** What can be done with an H2 file as a whole. */
final class Database {
  private static final String SUFFIX = ".mv.db";

  /**
   * No hook that closes it behind our back when the process ends; no log file beside it; what is
   * committed is in the file when the commit returns, so that a killed process loses nothing it was
   * told was kept.
   */
  private static final String SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;WRITE_DELAY=0";

  private Database() {}

  /** Opens a file that exists, for transactions. */
  static Connection open(Path file) throws SQLException {
    // Not by DriverManager, which looks for all drivers on the class path first.
    Connection connection = new Driver().connect(url(file) + ";IFEXISTS=TRUE", new Properties());
    connection.setAutoCommit(false);
    return connection;
  }

  /** Opens a file that exists, without changing a byte of it. */
  static Connection openForReading(Path file) throws SQLException {
    return new Driver().connect(url(file) + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r", new Properties());
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
  static void readScript(Path file, Path script) throws SQLException {
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
