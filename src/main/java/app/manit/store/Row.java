package app.manit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row that a query stands on, column by column; what the schema calls NOT NULL is not. */
record Row(ResultSet result) {

  String text(String column) throws SQLException {
    return present(column, result.getString(column));
  }

  Optional<String> optionalText(String column) throws SQLException {
    return Optional.ofNullable(result.getString(column));
  }

  List<String> texts(String column) throws SQLException {
    Object[] values = (Object[]) present(column, result.getArray(column)).getArray();
    return Arrays.stream(values).map(String.class::cast).toList();
  }

  UUID uuid(String column) throws SQLException {
    return present(column, result.getObject(column, UUID.class));
  }

  Instant instant(String column) throws SQLException {
    return present(column, result.getObject(column, Instant.class));
  }

  Optional<Instant> optionalInstant(String column) throws SQLException {
    return Optional.ofNullable(result.getObject(column, Instant.class));
  }

  int number(String column) throws SQLException {
    return result.getInt(column);
  }

  long bigNumber(String column) throws SQLException {
    return result.getLong(column);
  }

  Optional<Long> optionalBigNumber(String column) throws SQLException {
    return Optional.ofNullable(result.getObject(column, Long.class));
  }

  private static <T> T present(String column, @Nullable T value) {
    return Objects.requireNonNull(value, column);
  }
}
