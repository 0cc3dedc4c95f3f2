package app.manit.cli;

import app.manit.account.HostKind;
import app.manit.deploy.DeployListener;
import app.manit.deploy.Progress;
import app.manit.deploy.RetryNotice;
import app.manit.failure.Failure;
import app.manit.library.Deployment;
import app.manit.library.Phase;
import app.manit.workspace.Intake;
import app.manit.workspace.IntakeListener;
import app.manit.workspace.PublishOptions;
import app.manit.workspace.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Deploys the pages of sources, one after the other, and tells how each of them ended. */
final class DeployFlow {
  private final Workspace workspace;
  private final Clock clock;
  private final Interruption interruption;
  private final DeployOutput output;

  DeployFlow(Workspace workspace, Clock clock, Interruption interruption, DeployOutput output) {
    this.workspace = workspace;
    this.clock = clock;
    this.interruption = interruption;
    this.output = output;
  }

  /** How a source is taken in. */
  @FunctionalInterface
  interface Taking {
    /** Takes it in, or throws why it cannot be. */
    List<Intake> takeIn(Workspace workspace, IntakeListener listener);
  }

  /**
   * Deploys every page of a source.
   *
   * @param name what the user calls the source
   * @return one report a page; one for the whole source when it could not be taken in
   */
  List<DeployReport> deploy(String name, Taking source, PublishOptions options) {
    Instant start = clock.instant();
    if (interruption.requested()) {
      return List.of(ended(notDeployed(options, Optional.empty(), Optional.empty(), start)));
    }
    output.begins(name);
    List<Intake> pages;
    try {
      pages = source.takeIn(workspace, this::readOn);
    } catch (RuntimeException e) {
      return List.of(ended(notDeployed(options, Optional.empty(), obstacle(e), start)));
    }
    List<DeployReport> reports = new ArrayList<>();
    for (Intake page : pages) {
      reports.add(ended(deploy(page, options)));
    }
    return reports;
  }

  private DeployReport deploy(Intake page, PublishOptions options) {
    Instant start = clock.instant().minus(taken(page));
    if (interruption.requested()) {
      return notDeployed(options, Optional.of(page), Optional.empty(), start);
    }
    try {
      Deployment deployment =
          workspace.publish(page, options, interruption.cancellation(), new Watching());
      return new DeployReport(
          Optional.of(page.project()),
          Optional.of(deployment),
          options.host(),
          Optional.of(serving(deployment, options.host())),
          Optional.of(page.version().files().size()),
          page.warnings(),
          Optional.empty(),
          deployment.figures().phases(),
          since(start));
    } catch (RuntimeException e) {
      return notDeployed(options, Optional.of(page), obstacle(e), start);
    }
  }

  private DeployReport notDeployed(
      PublishOptions options, Optional<Intake> page, Optional<Failure> obstacle, Instant start) {
    return new DeployReport(
        page.map(Intake::project),
        Optional.empty(),
        options.host(),
        Optional.of(false),
        page.map(taken -> taken.version().files().size()),
        page.map(Intake::warnings).orElse(List.of()),
        obstacle,
        page.map(Intake::took).orElse(Map.of()),
        since(start));
  }

  private DeployReport ended(DeployReport report) {
    output.phases().ended(report.published());
    output.ends(report);
    return report;
  }

  /** Empty when it was the user who stopped it. */
  private static Optional<Failure> obstacle(RuntimeException e) {
    return e instanceof CancellationException ? Optional.empty() : Optional.of(Faults.failure(e));
  }

  private boolean serving(Deployment deployment, HostKind host) {
    return deployment.url().isPresent()
        && (host == HostKind.CLOUDFLARE || workspace.hosts().practiceStays());
  }

  private static Duration taken(Intake page) {
    return page.took().values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  private Duration since(Instant start) {
    return Duration.between(start, clock.instant());
  }

  private void readOn(Phase phase, int files, int totalFiles, long bytes, long totalBytes) {
    output.phases().moved(new Progress(phase, files, totalFiles, bytes, totalBytes));
  }

  /** Passes on what a deployment says. */
  private final class Watching implements DeployListener {
    @Override
    public void changed(Deployment deployment) {
      // A record that was just queued is in no phase.
      deployment.phase().ifPresent(output.phases()::entered);
    }

    @Override
    public void progress(Progress progress) {
      output.phases().moved(progress);
    }

    @Override
    public void retrying(RetryNotice notice) {
      output.phases().retrying(notice);
    }
  }
}
