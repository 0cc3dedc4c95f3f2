package app.manit.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A deployment that is stopped, or whose program is told to end, while it waits for a request. */
class StoppedDeploymentTest extends AtOneHost {
  private static final Map<String, String> FILES = Map.of("index.html", "hello");

  /** The requests in their order, how what is stopped there ends, and what is left to be sent. */
  @ParameterizedTest
  @CsvSource({
    "GET /projects/*, CANCELLED, 1",
    "POST /projects, CANCELLED, 1",
    "GET /projects/*/upload-token, CANCELLED, 1",
    "POST /pages/assets/check-missing, CANCELLED, 1",
    "POST /pages/assets/upload, CANCELLED, 0",
    "POST /projects/*/deployments, UNKNOWN, 0",
    "POST /pages/assets/upsert-hashes, DEPLOYED, 0",
    "GET /projects/*/deployments/*, UNKNOWN, 0",
    "VISIT /, DEPLOYED, 0"
  })
  @Retention(RetentionPolicy.RUNTIME)
  private @interface AtEachRequest {}

  /** Whether the host has already done what it was asked to makes no difference. */
  @AtEachRequest
  void leavesNothingHalfDone(String request, DeploymentStatus expected, int uploadedByTheNext) {
    Cancellation cancellation = new Cancellation();
    at(request, cancellation::request);

    check(manit.deploy(manit.job(FILES), cancellation), expected, uploadedByTheNext);
  }

  @AtEachRequest
  void leavesNothingHalfDoneWhenTheProgramEnds(
      String request, DeploymentStatus expected, int uploadedByTheNext) {
    Thread program = Thread.currentThread();
    at(request, program::interrupt);

    Deployment stopped = manit.deploy(manit.job(FILES));

    assertThat(Thread.interrupted()).as("the end goes on").isTrue();
    check(stopped, expected, uploadedByTheNext);
  }

  private static void at(String request, Runnable happening) {
    switch (request) {
      case "GET /projects/*/deployments/*" ->
          manit.host().publishSlowly(); // or nobody would ask how far it is
      case "POST /pages/assets/check-missing" ->
          manit.haveItsProjectMade(); // or a small page would be sent without asking
      default -> {}
    }
    manit.host().when(request, happening);
  }

  private static void check(Deployment stopped, DeploymentStatus expected, int uploadedByTheNext) {
    assertThat(stopped.status()).isEqualTo(expected);
    assertThat(manit.stored(stopped)).isEqualTo(stopped);
    boolean published = expected != DeploymentStatus.CANCELLED;

    List<Deployment> settled = manit.reconcile();

    if (expected == DeploymentStatus.UNKNOWN) {
      assertThat(settled)
          .singleElement()
          .satisfies(d -> assertThat(d.status()).isEqualTo(DeploymentStatus.DEPLOYED));
    } else {
      assertThat(settled).isEmpty();
    }

    Deployment next = manit.deploy(FILES);

    assertThat(next.live()).isTrue();
    assertThat(next.figures().uploadedFiles()).isEqualTo(uploadedByTheNext);
    assertThat(manit.deploymentsAtHost()).hasSize(published ? 2 : 1);
  }
}
