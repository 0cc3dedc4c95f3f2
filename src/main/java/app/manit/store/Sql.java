package app.manit.store;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.DeploymentId;
import app.manit.library.ProjectId;
import app.manit.library.VersionId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The little that is needed on top of JDBC: statements with parameters, rows as values.
 *
 * <p>Parameters may be what H2 takes, ids, enums (stored by name), lists of text (an array) and
 * Optionals (empty is NULL).
 */
final class Sql {
  private final Connection connection;
  private final boolean writable;

  Sql(Connection connection, boolean writable) {
    this.connection = connection;
    this.writable = writable;
  }

  /** Makes a value of a row. */
  interface Mapper<T> {
    T map(Row row) throws SQLException;
  }

  <T> List<T> list(Mapper<T> mapper, String query, @Nullable Object... parameters) {
    try (PreparedStatement statement = prepare(query, parameters);
        ResultSet result = statement.executeQuery()) {
      List<T> values = new ArrayList<>();
      Row row = new Row(result);
      while (result.next()) {
        values.add(mapper.map(row));
      }
      return values;
    } catch (SQLException e) {
      throw new SqlFailure(e);
    } catch (IllegalArgumentException e) {
      // A word that is not on our lists: a newer program wrote it, in the same layout.
      throw new FailureException(
          Failure.of(FailureKind.DATA_NEWER, List.of(), String.valueOf(e.getMessage())), e);
    }
  }

  <T> Optional<T> first(Mapper<T> mapper, String query, @Nullable Object... parameters) {
    return list(mapper, query, parameters).stream().findFirst();
  }

  void insert(String table, Columns columns) {
    update("INSERT INTO " + table + " " + columns.forInsert(), columns.parameters());
  }

  /** How many rows had that id. */
  int update(String table, Columns columns, Object id) {
    return update(
        "UPDATE " + table + " SET " + columns.forUpdate() + " WHERE id = ?",
        columns.parameters(id));
  }

  /** How many rows it touched. */
  int update(String statement, @Nullable Object... parameters) {
    requireWritable();
    try (PreparedStatement prepared = prepare(statement, parameters)) {
      return prepared.executeUpdate();
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** The same statement for each row of parameters. */
  void batch(String statement, List<Object[]> rows) {
    requireWritable();
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (Object[] row : rows) {
        bind(prepared, row);
        prepared.addBatch();
      }
      prepared.executeBatch();
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private void requireWritable() {
    if (!writable) {
      throw new IllegalStateException("this session was opened for reading");
    }
  }

  private PreparedStatement prepare(String statement, @Nullable Object... parameters)
      throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    try {
      bind(prepared, parameters);
      return prepared;
    } catch (SQLException e) {
      prepared.close();
      throw e;
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, stored(parameters[i]));
    }
  }

  private static @Nullable Object stored(@Nullable Object value) {
    return switch (value) {
      case Optional<?> optional -> stored(optional.orElse(null));
      case ProjectId id -> id.value();
      case VersionId id -> id.value();
      case DeploymentId id -> id.value();
      case Enum<?> constant -> constant.name();
      case List<?> texts -> texts.toArray();
      case null -> null;
      default -> value;
    };
  }
}
