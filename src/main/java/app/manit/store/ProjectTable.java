package app.manit.store;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Project;
import app.manit.library.ProjectId;
import app.manit.library.SourceRef;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The rows of projects. */
final class ProjectTable {
  private final Sql sql;

  ProjectTable(Sql sql) {
    this.sql = sql;
  }

  List<Project> all() {
    return sql.list(ProjectTable::project, "SELECT * FROM projects ORDER BY changed_at DESC, slug");
  }

  Optional<Project> byId(ProjectId id) {
    return sql.first(ProjectTable::project, "SELECT * FROM projects WHERE id = ?", id);
  }

  Optional<Project> bySlug(String slug) {
    return sql.first(ProjectTable::project, "SELECT * FROM projects WHERE slug = ?", slug);
  }

  Optional<Project> bySource(SourceRef source) {
    return sql.first(
        ProjectTable::project,
        """
        SELECT * FROM projects WHERE source_path = ? AND source_index = ?
        ORDER BY changed_at DESC, slug LIMIT 1\
        """,
        source.path(),
        source.index());
  }

  void insert(Project project) {
    requireFree(project);
    sql.insert(
        "projects",
        columns(project).set("id", project.id()).set("created_at", project.createdAt()));
  }

  void update(Project project) {
    requireFree(project);
    if (sql.update("projects", columns(project), project.id()) == 0) {
      throw FailureException.of(FailureKind.NAME_UNKNOWN, project.slug());
    }
  }

  void delete(ProjectId id) {
    // Deployments hold on to their versions, so they go first; the rest goes with the project.
    sql.update("DELETE FROM deployments WHERE project_id = ?", id);
    sql.update("DELETE FROM projects WHERE id = ?", id);
  }

  /** Whoever adds to a project may find that another window has deleted it. */
  void requireKnown(ProjectId id, String nameForUser) {
    if (byId(id).isEmpty()) {
      throw FailureException.of(FailureKind.NAME_UNKNOWN, nameForUser);
    }
  }

  private void requireFree(Project project) {
    bySlug(project.slug())
        .filter(other -> !other.id().equals(project.id()))
        .ifPresent(
            _ -> {
              throw FailureException.of(FailureKind.NAME_IN_USE, project.slug());
            });
  }

  private static Columns columns(Project project) {
    return new Columns()
        .set("slug", project.slug())
        .set("title", project.title())
        .set("source_path", project.source().map(SourceRef::path))
        .set("source_index", project.source().map(SourceRef::index))
        .set("sandbox_url", project.sandboxUrl())
        .set("changed_at", project.changedAt());
  }

  private static Project project(Row row) throws SQLException {
    Optional<String> path = row.optionalText("source_path");
    int index = row.number("source_index");
    return new Project(
        new ProjectId(row.uuid("id")),
        row.text("slug"),
        row.text("title"),
        path.map(p -> new SourceRef(p, index)),
        row.optionalText("sandbox_url"),
        row.instant("created_at"),
        row.instant("changed_at"));
  }
}
