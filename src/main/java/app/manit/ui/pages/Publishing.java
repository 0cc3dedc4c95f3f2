package app.manit.ui.pages;

import app.manit.deploy.Progress;
import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import app.manit.library.Phase;
import java.util.Optional;

/**
 * How far a deployment has come that this window asked for.
 *
 * @param deployment its record, as last written; empty until it is
 * @param read what was read, once it is known
 * @param upload what is being, or was, sent; empty until it is known, and when nothing has to be
 * @param ahead how many others go before it, while it waits for its turn
 * @param retry why nothing moves just now
 * @param fraction of the whole, 0 to 1; never falls
 * @param ended whether nobody works on it any more
 */
public record Publishing(
    Optional<Deployment> deployment,
    Optional<Progress> read,
    Optional<Progress> upload,
    Optional<Integer> ahead,
    Optional<Retry> retry,
    double fraction,
    boolean ended) {

  /** Just asked for. */
  public static final Publishing ASKED =
      new Publishing(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          false);

  private static final double CONNECTING = 0.04;
  private static final double COMPARING = 0.10;
  private static final double UPLOADING = 0.15;
  private static final double PUBLISHING = 0.80;
  private static final double VERIFYING = 0.92;

  /** The same with a newer record. */
  public Publishing with(Deployment newer) {
    return new Publishing(
        Optional.of(newer),
        read,
        upload,
        newer.status() == DeploymentStatus.QUEUED ? ahead : Optional.empty(),
        Optional.empty(),
        Math.max(fraction, reached(newer)),
        ended);
  }

  /** The same after something moved on. */
  public Publishing with(Progress progress) {
    return switch (progress.phase()) {
      case READ -> moved(Optional.of(progress), upload, fraction);
      case UPLOAD -> progress.totalBytes() == 0 ? moved(read, upload, fraction) : sent(progress);
      default -> moved(read, upload, fraction);
    };
  }

  private Publishing sent(Progress progress) {
    double sent = (double) progress.bytes() / progress.totalBytes();
    double reached = UPLOADING + sent * (PUBLISHING - UPLOADING);
    return moved(read, Optional.of(progress), Math.max(fraction, reached));
  }

  private Publishing moved(Optional<Progress> newRead, Optional<Progress> newUpload, double far) {
    return new Publishing(deployment, newRead, newUpload, ahead, Optional.empty(), far, ended);
  }

  /** The same while it waits for its turn behind so many others. */
  public Publishing behind(int others) {
    return new Publishing(deployment, read, upload, Optional.of(others), retry, fraction, ended);
  }

  /** The same while a call waits to be made again. */
  public Publishing with(Retry newRetry) {
    return new Publishing(deployment, read, upload, ahead, Optional.of(newRetry), fraction, ended);
  }

  /** The same at its end. */
  public Publishing endedAs(Deployment last) {
    return new Publishing(
        Optional.of(last), read, upload, Optional.empty(), Optional.empty(), 1, true);
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
