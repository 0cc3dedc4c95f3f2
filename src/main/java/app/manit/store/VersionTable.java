package app.manit.store;

import app.manit.library.ProjectId;
import app.manit.library.Version;
import app.manit.library.VersionFile;
import app.manit.library.VersionId;
import app.manit.site.AssetKey;
import app.manit.site.SitePath;
import app.manit.site.SiteRules;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of versions and of their files. The column of a content's digest is called {@code
 * sha256}, after what the first programs put there.
 */
final class VersionTable {
  private final Sql sql;

  VersionTable(Sql sql) {
    this.sql = sql;
  }

  void insert(Version version) {
    sql.insert(
        "versions",
        new Columns()
            .set("id", version.id())
            .set("project_id", version.project())
            .set("title", version.title())
            .set("headers", version.rules().headers())
            .set("redirects", version.rules().redirects())
            .set("fingerprint", version.fingerprint())
            .set("taken_at", version.takenAt()));
    sql.batch(
        """
        INSERT INTO version_files (version_id, path, content_type, size, sha256, asset_key)
        VALUES (?, ?, ?, ?, ?, ?)\
        """,
        version.files().stream().map(file -> parameters(version.id(), file)).toList());
  }

  Optional<Version> byId(VersionId id) {
    return sql.first(this::version, "SELECT * FROM versions WHERE id = ?", id);
  }

  Optional<Version> latest(ProjectId project) {
    return sql.first(
        this::version,
        "SELECT * FROM versions WHERE project_id = ? ORDER BY seq DESC LIMIT 1",
        project);
  }

  Map<ProjectId, VersionId> latest() {
    Map<ProjectId, VersionId> latest = new HashMap<>();
    sql.list(
            row -> Map.entry(new ProjectId(row.uuid("project_id")), new VersionId(row.uuid("id"))),
            """
            SELECT id, project_id FROM versions
            WHERE seq IN (SELECT MAX(seq) FROM versions GROUP BY project_id)\
            """)
        .forEach(entry -> latest.put(entry.getKey(), entry.getValue()));
    return latest;
  }

  Set<VersionId> ids() {
    return new HashSet<>(sql.list(row -> new VersionId(row.uuid("id")), "SELECT id FROM versions"));
  }

  Set<String> contents() {
    return new HashSet<>(
        sql.list(row -> row.text("sha256"), "SELECT DISTINCT sha256 FROM version_files"));
  }

  private Version version(Row row) throws SQLException {
    VersionId id = new VersionId(row.uuid("id"));
    return new Version(
        id,
        new ProjectId(row.uuid("project_id")),
        row.text("title"),
        new SiteRules(row.text("headers"), row.text("redirects")),
        files(id),
        row.text("fingerprint"),
        row.instant("taken_at"));
  }

  private List<VersionFile> files(VersionId id) {
    return sql.list(
        row ->
            new VersionFile(
                new SitePath(row.text("path")),
                row.text("content_type"),
                row.bigNumber("size"),
                row.text("sha256"),
                new AssetKey(row.text("asset_key"))),
        "SELECT * FROM version_files WHERE version_id = ? ORDER BY path",
        id);
  }

  private static Object[] parameters(VersionId version, VersionFile file) {
    return new Object[] {
      version,
      file.path().value(),
      file.contentType(),
      file.size(),
      file.digest(),
      file.assetKey().value()
    };
  }
}
