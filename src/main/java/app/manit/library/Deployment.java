package app.manit.library;

import app.manit.failure.Failure;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt to put one version on one host. Every change goes through a method that checks
 * whether it is legal; an illegal one throws, because it means that two workers hold the same
 * deployment.
 *
 * @param phase the step it is in, or the last one it was in
 * @param url the permanent URL, once known
 * @param failure why it failed, or why its outcome is unknown, or what the live check found
 */
public record Deployment(
    DeploymentId id,
    ProjectId project,
    VersionId version,
    HostKey host,
    String pagesProject,
    DeploymentStatus status,
    Optional<Phase> phase,
    Verification verification,
    Optional<String> url,
    Optional<HostDeployment> atHost,
    DeploymentFigures figures,
    Optional<Failure> failure,
    Instant createdAt,
    Optional<Instant> endedAt) {

  /** A new deployment that waits for its turn. */
  public static Deployment queued(
      DeploymentId id, Version version, HostKey host, String pagesProject, Instant now) {
    return new Deployment(
        id,
        version.project(),
        version.id(),
        host,
        pagesProject,
        DeploymentStatus.QUEUED,
        Optional.empty(),
        Verification.SKIPPED,
        Optional.empty(),
        Optional.empty(),
        DeploymentFigures.of(version.files().size()),
        Optional.empty(),
        now,
        Optional.empty());
  }

  /** Enters a phase; phases only go forward. Only the live check follows a deployed page. */
  public Deployment enters(Phase next) {
    if (phase.isPresent() && next.compareTo(phase.get()) < 0) {
      throw new IllegalStateException("a deployment cannot go back from " + phase.get());
    }
    DeploymentStatus during =
        status == DeploymentStatus.DEPLOYED && next == Phase.VERIFY
            ? DeploymentStatus.DEPLOYED
            : DeploymentStatus.DEPLOYING;
    return changed(during, Optional.of(next), figures, failure, endedAt);
  }

  /**
   * The host has it, and said so.
   *
   * @param result {@code PENDING} when the live check is still to come, else {@code SKIPPED}
   */
  public Deployment deployed(Verification result, Instant now) {
    return changed(DeploymentStatus.DEPLOYED, phase, figures, Optional.empty(), Optional.of(now))
        .verified(result, Optional.empty());
  }

  /** It did not work, for this reason. */
  public Deployment failed(Failure why, Instant now) {
    return changed(DeploymentStatus.FAILED, phase, figures, Optional.of(why), Optional.of(now));
  }

  /** It may have worked; the host has to be asked again. */
  public Deployment unknown(Failure why, Instant now) {
    return changed(DeploymentStatus.UNKNOWN, phase, figures, Optional.of(why), Optional.of(now));
  }

  /** The user stopped it. */
  public Deployment cancelled(Instant now) {
    return changed(DeploymentStatus.CANCELLED, phase, figures, Optional.empty(), Optional.of(now));
  }

  /** What the live check found; only for a deployment that is deployed. */
  public Deployment verified(Verification result, Optional<Failure> why) {
    if (status != DeploymentStatus.DEPLOYED) {
      throw new IllegalStateException("only a deployed page can be verified, not a " + status);
    }
    return new Deployment(
        id,
        project,
        version,
        host,
        pagesProject,
        status,
        phase,
        result,
        url,
        atHost,
        figures,
        why,
        createdAt,
        endedAt);
  }

  /** The same with the permanent URL. */
  public Deployment at(String permanentUrl) {
    return new Deployment(
        id,
        project,
        version,
        host,
        pagesProject,
        status,
        phase,
        verification,
        Optional.of(permanentUrl),
        atHost,
        figures,
        failure,
        createdAt,
        endedAt);
  }

  /** The same with what the host calls it. */
  public Deployment knownAs(HostDeployment hostDeployment) {
    return new Deployment(
        id,
        project,
        version,
        host,
        pagesProject,
        status,
        phase,
        verification,
        url,
        Optional.of(hostDeployment),
        figures,
        failure,
        createdAt,
        endedAt);
  }

  /** The same with other figures. */
  public Deployment with(DeploymentFigures newFigures) {
    return new Deployment(
        id,
        project,
        version,
        host,
        pagesProject,
        status,
        phase,
        verification,
        url,
        atHost,
        newFigures,
        failure,
        createdAt,
        endedAt);
  }

  /** Whether the page is public and was seen to be ours. */
  public boolean live() {
    return status == DeploymentStatus.DEPLOYED && verification == Verification.VERIFIED;
  }

  private Deployment changed(
      DeploymentStatus next,
      Optional<Phase> newPhase,
      DeploymentFigures newFigures,
      Optional<Failure> newFailure,
      Optional<Instant> newEnd) {
    if (!status.mayBecome(next)) {
      throw new IllegalStateException("a deployment cannot go from " + status + " to " + next);
    }
    return new Deployment(
        id,
        project,
        version,
        host,
        pagesProject,
        next,
        newPhase,
        verification,
        url,
        atHost,
        newFigures,
        newFailure,
        createdAt,
        newEnd);
  }
}
