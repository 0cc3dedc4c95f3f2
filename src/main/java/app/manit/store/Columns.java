package app.manit.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values by column, so that a long list of columns and one of values cannot get out of step. */
final class Columns {
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  Columns set(String column, @Nullable Object value) {
    values.put(column, value);
    return this;
  }

  Columns set(Columns others) {
    values.putAll(others.values);
    return this;
  }

  /** {@code (a, b) VALUES (?, ?)}. */
  String forInsert() {
    return "("
        + String.join(", ", values.keySet())
        + ") VALUES ("
        + String.join(", ", Collections.nCopies(values.size(), "?"))
        + ")";
  }

  /** {@code a = ?, b = ?}. */
  String forUpdate() {
    return values.keySet().stream()
        .map(column -> column + " = ?")
        .collect(Collectors.joining(", "));
  }

  /** The values in the order of the columns, and then these. */
  @Nullable Object[] parameters(Object... more) {
    List<@Nullable Object> all = new ArrayList<>(values.values());
    Collections.addAll(all, more);
    return all.toArray();
  }
}
