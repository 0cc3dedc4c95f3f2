package app.manit.store;

import java.util.Optional;

/** The rows of settings. */
final class SettingTable {
  private final Sql sql;

  SettingTable(Sql sql) {
    this.sql = sql;
  }

  Optional<String> get(String name) {
    return sql.first(
        row -> row.text("content"), "SELECT content FROM settings WHERE name = ?", name);
  }

  void put(String name, String content) {
    sql.update("MERGE INTO settings (name, content) KEY (name) VALUES (?, ?)", name, content);
  }
}
