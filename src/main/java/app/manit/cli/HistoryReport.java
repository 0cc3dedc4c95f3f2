package app.manit.cli;

import app.manit.account.HostKind;
import app.manit.library.Deployment;
import app.manit.library.Phase;
import app.manit.library.Project;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A deployment of the past: the fields of a {@link DeployReport}, and when it was. */
record HistoryReport(DeployReport report, Deployment deployment) implements JsonObject {

  /** From the library's record, which knows neither warnings nor whether anything serves now. */
  static HistoryReport of(Project project, Deployment deployment, HostKind host) {
    Map<Phase, Duration> phases = deployment.figures().phases();
    return new HistoryReport(
        new DeployReport(
            Optional.of(project),
            Optional.of(deployment),
            host,
            Optional.empty(),
            Optional.of(deployment.figures().files()),
            List.of(),
            Optional.empty(),
            phases,
            phases.values().stream().reduce(Duration.ZERO, Duration::plus)),
        deployment);
  }

  @Override
  public void writeTo(JsonFields fields) {
    report.writeTo(fields);
    fields.time("createdAt", Optional.of(deployment.createdAt()));
    fields.time("endedAt", deployment.endedAt());
  }
}
