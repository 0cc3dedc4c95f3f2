package app.manit.ui.pages;

import app.manit.deploy.Progress;
import app.manit.deploy.RetryNotice;
import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import app.manit.library.Phase;
import java.util.Optional;

/**
 * How far a deployment has come that this window asked for.
 *
 * @param deployment its record, as last written; empty until it is
 * @param upload what is being, or was, sent; empty until it is known, and when nothing has to be
 * @param retry why nothing moves just now
 * @param fraction of the whole, 0 to 1; never falls
 * @param ended whether nobody works on it any more
 */
public record Publishing(
    Optional<Deployment> deployment,
    Optional<Progress> upload,
    Optional<RetryNotice> retry,
    double fraction,
    boolean ended) {

  /** Just asked for. */
  public static final Publishing ASKED =
      new Publishing(Optional.empty(), Optional.empty(), Optional.empty(), 0, false);

  private static final double CONNECTING = 0.04;
  private static final double COMPARING = 0.10;
  private static final double UPLOADING = 0.15;
  private static final double PUBLISHING = 0.80;
  private static final double VERIFYING = 0.92;

  /** The same with a newer record. */
  public Publishing with(Deployment newer) {
    return new Publishing(
        Optional.of(newer), upload, Optional.empty(), Math.max(fraction, reached(newer)), ended);
  }

  /** The same after something moved on. */
  public Publishing with(Progress progress) {
    if (progress.phase() != Phase.UPLOAD || progress.totalBytes() == 0) {
      return new Publishing(deployment, upload, Optional.empty(), fraction, ended);
    }
    double sent = (double) progress.bytes() / progress.totalBytes();
    double reached = UPLOADING + sent * (PUBLISHING - UPLOADING);
    return new Publishing(
        deployment, Optional.of(progress), Optional.empty(), Math.max(fraction, reached), ended);
  }

  /** The same while a call waits to be made again. */
  public Publishing with(RetryNotice notice) {
    return new Publishing(deployment, upload, Optional.of(notice), fraction, ended);
  }

  /** The same at its end. */
  public Publishing endedAs(Deployment last) {
    return new Publishing(Optional.of(last), upload, Optional.empty(), 1, true);
  }

  /** The step it is in; empty while it waits for its turn. */
  public Optional<Phase> phase() {
    return deployment
        .filter(d -> d.status() != DeploymentStatus.QUEUED)
        .map(d -> d.status() == DeploymentStatus.DEPLOYED ? Phase.VERIFY : d.phase().orElseThrow());
  }

  private static double reached(Deployment deployment) {
    if (deployment.status() == DeploymentStatus.DEPLOYED) {
      return VERIFYING;
    }
    return deployment.phase().map(Publishing::begins).orElse(0.0);
  }

  private static double begins(Phase phase) {
    return switch (phase) {
      case READ, HASH -> 0.0;
      case CONNECT -> CONNECTING;
      case COMPARE -> COMPARING;
      case UPLOAD -> UPLOADING;
      case PUBLISH -> PUBLISHING;
      case VERIFY -> VERIFYING;
    };
  }
}
