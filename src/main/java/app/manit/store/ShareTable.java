package app.manit.store;

import app.manit.library.ProjectId;
import java.util.Map;
import java.util.TreeMap;

/** The rows of shares. */
final class ShareTable {
  private final Sql sql;

  ShareTable(Sql sql) {
    this.sql = sql;
  }

  Map<String, Integer> of(ProjectId project) {
    Map<String, Integer> times = new TreeMap<>();
    sql.list(
            row -> Map.entry(row.text("target"), row.number("times")),
            "SELECT target, times FROM shares WHERE project_id = ?",
            project)
        .forEach(entry -> times.put(entry.getKey(), entry.getValue()));
    return times;
  }

  void count(ProjectId project, String target) {
    int known =
        sql.update(
            "UPDATE shares SET times = times + 1 WHERE project_id = ? AND target = ?",
            project,
            target);
    if (known == 0) {
      sql.insert(
          "shares", new Columns().set("project_id", project).set("target", target).set("times", 1));
    }
  }
}
