package app.manit.cli;

import app.manit.failure.Failure;
import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import app.manit.library.Verification;
import java.util.Optional;

/** How a deployment ended, in the words that scripts see. */
final class Outcome {
  /** A page that was never deployed. */
  static final String DRAFT = "DRAFT";

  /** An input that cannot be taken. */
  static final String REFUSED = "REFUSED";

  static final String FAILED = "FAILED";
  static final String CANCELLED = "CANCELLED";

  private Outcome() {}

  /**
   * The status of a deployment: its state, but {@code REFUSED} when only the host's limits showed
   * that its input cannot be taken.
   */
  static String status(Deployment deployment) {
    return refused(deployment.failure()) ? REFUSED : deployment.status().name();
  }

  /** The status of a request that came to no deployment; without a failure the user stopped it. */
  static String status(Optional<Failure> obstacle) {
    if (obstacle.isEmpty()) {
      return CANCELLED;
    }
    return refused(obstacle) ? REFUSED : FAILED;
  }

  /** Whether the page is online, as far as the host says and nobody saw otherwise. */
  static boolean published(Deployment deployment) {
    return deployment.status() == DeploymentStatus.DEPLOYED
        && deployment.verification() != Verification.MISMATCH;
  }

  /** What went wrong; a live check that is still pending is not wrong. */
  static Optional<Failure> failure(Deployment deployment) {
    return published(deployment) ? Optional.empty() : deployment.failure();
  }

  private static boolean refused(Optional<Failure> failure) {
    return failure.filter(Failure.Refused.class::isInstance).isPresent();
  }
}
