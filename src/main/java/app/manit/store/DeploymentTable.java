package app.manit.store;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.library.Deployment;
import app.manit.library.DeploymentFigures;
import app.manit.library.DeploymentId;
import app.manit.library.DeploymentStatus;
import app.manit.library.HostDeployment;
import app.manit.library.HostKey;
import app.manit.library.Phase;
import app.manit.library.ProjectId;
import app.manit.library.Verification;
import app.manit.library.VersionId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of deployments. */
final class DeploymentTable {
  /** A host's whole error page helps nobody; its beginning may. */
  private static final int DETAIL_LENGTH = 64 * 1024;

  private final Sql sql;

  DeploymentTable(Sql sql) {
    this.sql = sql;
  }

  void insert(Deployment deployment) {
    sql.insert(
        "deployments",
        new Columns()
            .set("id", deployment.id())
            .set("project_id", deployment.project())
            .set("version_id", deployment.version())
            .set("host_url", deployment.host().baseUrl())
            .set("account_id", deployment.host().accountId())
            .set("pages_project", deployment.pagesProject())
            .set("created_at", deployment.createdAt())
            .set(progress(deployment)));
  }

  boolean update(Deployment deployment) {
    Optional<DeploymentStatus> stored =
        sql.first(
            row -> DeploymentStatus.valueOf(row.text("status")),
            "SELECT status FROM deployments WHERE id = ?",
            deployment.id());
    if (stored.isEmpty()) {
      return false;
    }
    DeploymentStatus wanted = deployment.status();
    if (!stored.get().mayBecome(wanted)) {
      throw new IllegalStateException(
          "deployment " + deployment.id() + " is " + stored.get() + " and cannot become " + wanted);
    }
    return sql.update("deployments", progress(deployment), deployment.id()) > 0;
  }

  Optional<Deployment> byId(DeploymentId id) {
    return sql.first(DeploymentTable::deployment, "SELECT * FROM deployments WHERE id = ?", id);
  }

  List<Deployment> of(ProjectId project) {
    return sql.list(
        DeploymentTable::deployment,
        "SELECT * FROM deployments WHERE project_id = ? ORDER BY seq DESC",
        project);
  }

  Map<ProjectId, Deployment> latest() {
    return byProject(
        """
        SELECT * FROM deployments
        WHERE seq IN (SELECT MAX(seq) FROM deployments GROUP BY project_id)\
        """);
  }

  Map<ProjectId, Deployment> latestDeployed() {
    return byProject(
        """
        SELECT * FROM deployments
        WHERE seq IN (
          SELECT MAX(seq) FROM deployments WHERE status = 'DEPLOYED' GROUP BY project_id)\
        """);
  }

  /** One row a project. */
  private Map<ProjectId, Deployment> byProject(String query) {
    return sql.list(DeploymentTable::deployment, query).stream()
        .collect(Collectors.toMap(Deployment::project, Function.identity()));
  }

  List<Deployment> unfinished() {
    return sql.list(
        DeploymentTable::deployment,
        """
        SELECT * FROM deployments WHERE status IN ('QUEUED', 'DEPLOYING', 'UNKNOWN')
        ORDER BY seq\
        """);
  }

  /** All that changes while it runs. */
  private static Columns progress(Deployment deployment) {
    DeploymentFigures figures = deployment.figures();
    Columns columns =
        new Columns()
            .set("status", deployment.status())
            .set("phase", deployment.phase())
            .set("verification", deployment.verification())
            .set("url", deployment.url())
            .set("host_deployment_id", deployment.atHost().map(HostDeployment::id))
            .set("host_deployment_url", deployment.atHost().map(HostDeployment::url))
            .set("files", figures.files())
            .set("uploaded_files", figures.uploadedFiles())
            .set("uploaded_bytes", figures.uploadedBytes())
            .set("attempts", figures.attempts())
            .set("failure_kind", deployment.failure().map(f -> f.kind().code()))
            .set("failure_arguments", deployment.failure().map(Failure::arguments))
            .set("failure_detail", deployment.failure().map(f -> beginning(f.detail())))
            .set("ended_at", deployment.endedAt());
    for (Phase phase : Phase.values()) {
      Optional<Duration> took = Optional.ofNullable(figures.phases().get(phase));
      columns.set(durationOf(phase), took.map(Duration::toNanos));
    }
    return columns;
  }

  private static Deployment deployment(Row row) throws SQLException {
    return new Deployment(
        new DeploymentId(row.text("id")),
        new ProjectId(row.uuid("project_id")),
        new VersionId(row.uuid("version_id")),
        new HostKey(row.text("host_url"), row.text("account_id")),
        row.text("pages_project"),
        DeploymentStatus.valueOf(row.text("status")),
        row.optionalText("phase").map(Phase::valueOf),
        Verification.valueOf(row.text("verification")),
        row.optionalText("url"),
        atHost(row),
        figures(row),
        failure(row),
        row.instant("created_at"),
        row.optionalInstant("ended_at"));
  }

  private static Optional<HostDeployment> atHost(Row row) throws SQLException {
    Optional<String> id = row.optionalText("host_deployment_id");
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(new HostDeployment(id.get(), row.text("host_deployment_url")));
  }

  private static DeploymentFigures figures(Row row) throws SQLException {
    Map<Phase, Duration> phases = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      row.optionalBigNumber(durationOf(phase))
          .ifPresent(nanos -> phases.put(phase, Duration.ofNanos(nanos)));
    }
    return new DeploymentFigures(
        row.number("files"),
        row.number("uploaded_files"),
        row.bigNumber("uploaded_bytes"),
        row.number("attempts"),
        phases);
  }

  private static Optional<Failure> failure(Row row) throws SQLException {
    Optional<String> kind = row.optionalText("failure_kind");
    return kind.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Failure.of(
                FailureKind.ofCode(kind.get()),
                row.texts("failure_arguments"),
                row.text("failure_detail")));
  }

  private static String durationOf(Phase phase) {
    return phase.code() + "_ns";
  }

  private static String beginning(String detail) {
    return detail.length() <= DETAIL_LENGTH ? detail : detail.substring(0, DETAIL_LENGTH);
  }
}
