package app.manit.library;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

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
    boolean after = status == DeploymentStatus.DEPLOYED && next == Phase.VERIFY;
    return becoming(after ? DeploymentStatus.DEPLOYED : DeploymentStatus.DEPLOYING)
        .but(change -> change.phase = Optional.of(next));
  }

  /**
   * The host has it, and said so.
   *
   * @param result {@code PENDING} when the live check is still to come, else {@code SKIPPED}
   */
  public Deployment deployed(Verification result, Instant now) {
    return ended(DeploymentStatus.DEPLOYED, Optional.empty(), now)
        .verified(result, Optional.empty());
  }

  /** It did not work, for this reason. */
  public Deployment failed(Failure why, Instant now) {
    return ended(DeploymentStatus.FAILED, Optional.of(why), now);
  }

  /** It may have worked; the host has to be asked again. */
  public Deployment unknown(Instant now) {
    return ended(DeploymentStatus.UNKNOWN, Optional.of(outcomeUnknown()), now);
  }

  /** What the user is told then. */
  public Failure outcomeUnknown() {
    return Failure.of(FailureKind.OUTCOME_UNKNOWN, url.orElse(pagesProject));
  }

  /** The user stopped it. */
  public Deployment cancelled(Instant now) {
    return ended(DeploymentStatus.CANCELLED, Optional.empty(), now);
  }

  /** What the live check found; only for a deployment that is deployed. */
  public Deployment verified(Verification result, Optional<Failure> why) {
    if (status != DeploymentStatus.DEPLOYED) {
      throw new IllegalStateException("only a deployed page can be verified, not a " + status);
    }
    return but(
        change -> {
          change.verification = result;
          change.failure = why;
        });
  }

  /** The same with the permanent URL. */
  public Deployment at(String permanentUrl) {
    return but(change -> change.url = Optional.of(permanentUrl));
  }

  /** The same with what the host calls it. */
  public Deployment knownAs(HostDeployment hostDeployment) {
    return but(change -> change.atHost = Optional.of(hostDeployment));
  }

  /** The same with other figures. */
  public Deployment with(DeploymentFigures newFigures) {
    return but(change -> change.figures = newFigures);
  }

  /** Whether the page is public and was seen to be ours. */
  public boolean live() {
    return status == DeploymentStatus.DEPLOYED && verification == Verification.VERIFIED;
  }

  private Deployment ended(DeploymentStatus next, Optional<Failure> why, Instant now) {
    return becoming(next)
        .but(
            change -> {
              change.failure = why;
              change.endedAt = Optional.of(now);
            });
  }

  private Deployment becoming(DeploymentStatus next) {
    if (!status.mayBecome(next)) {
      throw new IllegalStateException("a deployment cannot go from " + status + " to " + next);
    }
    return but(change -> change.status = next);
  }

  private Deployment but(Consumer<Change> edit) {
    Change change = new Change(this);
    edit.accept(change);
    return change.of(this);
  }

  /** The parts of a deployment that change in its life; who it is stays. */
  private static final class Change {
    private DeploymentStatus status;
    private Optional<Phase> phase;
    private Verification verification;
    private Optional<String> url;
    private Optional<HostDeployment> atHost;
    private DeploymentFigures figures;
    private Optional<Failure> failure;
    private Optional<Instant> endedAt;

    Change(Deployment before) {
      status = before.status;
      phase = before.phase;
      verification = before.verification;
      url = before.url;
      atHost = before.atHost;
      figures = before.figures;
      failure = before.failure;
      endedAt = before.endedAt;
    }

    Deployment of(Deployment it) {
      return new Deployment(
          it.id,
          it.project,
          it.version,
          it.host,
          it.pagesProject,
          status,
          phase,
          verification,
          url,
          atHost,
          figures,
          failure,
          it.createdAt,
          endedAt);
    }
  }
}
