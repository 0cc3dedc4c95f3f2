package app.manit.store;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalInt;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;

/**
 * The layout of the database: which one this program knows, and how a file gets there.
 *
 * @param version the number of the last script
 * @param scripts the folders of the class path where Flyway finds them
 */
record Schema(int version, List<String> scripts) {
  /** The layout of this program. */
  static final Schema CURRENT = new Schema(2, List.of("app/manit/store/migrations"));

  /** The tables that every layout has. */
  private static final List<String> TABLES =
      List.of("projects", "versions", "version_files", "addresses", "deployments", "settings");

  /**
   * The layout of an open database, or empty when it has none. One cheap query: Flyway's own look
   * takes longer than everything else a command does in the library.
   */
  static OptionalInt versionOf(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                """
                SELECT MAX(CAST("version" AS INT)) FROM "flyway_schema_history"
                WHERE "success" AND "version" IS NOT NULL\
                """)) {
      result.next();
      int version = result.getInt(1);
      return result.wasNull() ? OptionalInt.empty() : OptionalInt.of(version);
    } catch (SQLException e) {
      if (tableMissing(e)) {
        return OptionalInt.empty();
      }
      throw e;
    }
  }

  /**
   * Checks that an open database is a library: its tables are made before its file gets its name.
   *
   * @throws StaleFile if a table is missing
   * @throws FailureException DATA_NEWER if it has a layout that this program does not know
   */
  void requireLibrary(Connection connection, Path file) throws SQLException {
    if (versionOf(connection).orElseThrow(() -> new StaleFile(file)) > version) {
      throw FailureException.of(FailureKind.DATA_NEWER);
    }
    for (String table : TABLES) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SELECT 1 FROM " + table + " LIMIT 1");
      } catch (SQLException e) {
        throw tableMissing(e) ? new StaleFile(file) : e;
      }
    }
  }

  /** Whether a statement failed for want of a table. */
  static boolean tableMissing(SQLException error) {
    return error.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1
        || error.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1;
  }

  /** Brings a database that nobody else uses to this layout. */
  void migrate(String url) {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(url, "", "")
        .locations(scripts.stream().map("classpath:"::concat).toArray(String[]::new))
        .target(String.valueOf(version))
        .load()
        .migrate();
  }
}
