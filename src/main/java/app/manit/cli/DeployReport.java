package app.manit.cli;

import app.manit.account.HostKind;
import app.manit.failure.Failure;
import app.manit.library.Deployment;
import app.manit.library.HostDeployment;
import app.manit.library.Phase;
import app.manit.library.Project;
import app.manit.library.Verification;
import app.manit.site.SiteWarning;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the deployment of one page ended, or why it did not begin.
 *
 * @param project empty when the input was refused
 * @param deployment empty when it did not come to one
 * @param serving whether something answers at the address when the command has ended; empty when
 *     nobody looked
 * @param files how many files the page has; empty when it could not be read
 * @param obstacle why it did not come to a deployment; empty together with {@code deployment} when
 *     the user stopped it before
 * @param phases how long each took that was reached
 * @param took from the first byte read to the end
 */
record DeployReport(
    Optional<Project> project,
    Optional<Deployment> deployment,
    HostKind host,
    Optional<Boolean> serving,
    Optional<Integer> files,
    List<SiteWarning> warnings,
    Optional<Failure> obstacle,
    Map<Phase, Duration> phases,
    Duration took)
    implements JsonObject {

  /** The word that scripts see. */
  String status() {
    return deployment.map(Outcome::status).orElseGet(() -> Outcome.status(obstacle));
  }

  /** The page's permanent address, once it is known. */
  Optional<String> url() {
    return deployment.flatMap(Deployment::url);
  }

  /** What went wrong. */
  Optional<Failure> failure() {
    return obstacle.or(() -> deployment.flatMap(Outcome::failure));
  }

  /** Whether the page is online, as far as the host says and nobody saw otherwise. */
  boolean published() {
    return deployment.map(Outcome::published).orElse(false);
  }

  /** How the command ends, as far as this page goes. */
  ExitCode exitCode() {
    if (published()) {
      return ExitCode.DONE;
    }
    if (status().equals(Outcome.CANCELLED)) {
      return ExitCode.INTERRUPTED;
    }
    return failure().map(ExitCode::of).orElse(ExitCode.FAILED);
  }

  @Override
  public void writeTo(JsonFields fields) {
    fields.text("name", project.map(Project::slug));
    fields.text("title", project.map(Project::title));
    fields.text("status", status());
    fields.text(
        "verification",
        deployment.map(Deployment::verification).orElse(Verification.SKIPPED).code());
    fields.text("url", url());
    fields.text(
        "deploymentUrl", deployment.flatMap(Deployment::atHost).flatMap(HostDeployment::address));
    fields.text("deploymentId", deployment.map(d -> d.id().value()));
    fields.text("hostDeploymentId", deployment.flatMap(Deployment::atHost).map(HostDeployment::id));
    fields.text("projectName", deployment.map(Deployment::pagesProject));
    fields.text("host", host.code());
    fields.flag("serving", serving);
    fields.number("files", files);
    fields.number("uploadedFiles", deployment.map(d -> d.figures().uploadedFiles()).orElse(0));
    fields.number("uploadedBytes", deployment.map(d -> d.figures().uploadedBytes()).orElse(0L));
    fields.number("attempts", deployment.map(d -> d.figures().attempts()).orElse(0));
    fields.number("durationMs", took.toMillis());
    fields.numbers("phases", millis());
    fields.objects("warnings", warnings.stream().map(WarningReport::new).toList());
    fields.object("error", failure().map(ErrorReport::new));
  }

  private Map<String, Long> millis() {
    Map<String, Long> millis = new LinkedHashMap<>();
    phases.forEach((phase, time) -> millis.put(phase.code(), time.toMillis()));
    return millis;
  }
}
