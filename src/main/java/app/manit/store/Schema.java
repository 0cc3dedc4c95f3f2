package app.manit.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import org.flywaydb.core.Flyway;
import org.h2.api.ErrorCode;

/** The layout of the database: which one this program knows, and how a file gets there. */
final class Schema {
  /** The number of the last script in {@code migrations/}. */
  static final int VERSION = 1;

  private Schema() {}

  /**
   * The layout of an open database, or empty when it has none. One cheap query: Flyway's own look
   * takes longer than everything else a command does in the library.
   */
  static OptionalInt versionOf(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                """
                SELECT MAX(CAST("version" AS INT)) AS "latest" FROM "flyway_schema_history"
                WHERE "success" AND "version" IS NOT NULL\
                """)) {
      result.next();
      int version = result.getInt(1);
      return result.wasNull() ? OptionalInt.empty() : OptionalInt.of(version);
    } catch (SQLException e) {
      if (e.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1
          || e.getErrorCode() == ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1) {
        return OptionalInt.empty();
      }
      throw e;
    }
  }

  /** Brings a database that nobody else uses to {@link #VERSION}. */
  static void migrate(String url) {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(url, "", "")
        .locations("classpath:app/manit/store/migrations")
        .load()
        .migrate();
  }
}
