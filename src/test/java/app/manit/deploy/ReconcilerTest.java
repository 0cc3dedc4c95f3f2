package app.manit.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is believed of a deployment whose process died while it asked the host to publish. */
class ReconcilerTest extends AtOneHost {
  private static final Map<String, String> PAGE = Map.of("index.html", "hello");

  private static final String LIST = "GET /projects/*/deployments";

  @BeforeEach
  void createTheProject() {
    manit.pages().createProject(manit.pagesProject());
  }

  @Test
  void whatArrivesAtTheHostAfterTheCrashIsNotLost() {
    Deployment abandoned = manit.abandonPublishing(manit.job(PAGE));
    assertThat(manit.reconcile())
        .extracting(Deployment::status)
        .containsExactly(DeploymentStatus.UNKNOWN);

    manit.arriveLate(abandoned);

    assertThat(manit.reconcile())
        .extracting(Deployment::status)
        .containsExactly(DeploymentStatus.DEPLOYED);
  }

  @Test
  void whatNeverArrivesIsInterruptedInTheEnd() {
    manit.abandonPublishing(manit.job(PAGE));
    manit.reconcile();
    assertThat(manit.reconcile()).isEmpty();

    manit.clock().turn(Reconciler.ON_ITS_WAY);

    assertThat(manit.reconcile())
        .flatExtracting(deployment -> deployment.failure().stream().map(Failure::kind).toList())
        .containsExactly(FailureKind.INTERRUPTED);
  }

  @Test
  void aHostThatDoesNotAnswerIsNotAskedForEachOfThem() {
    manit.abandonPublishing(manit.job(PAGE));
    manit.abandonPublishing(manit.job(PAGE));
    manit.host().forget();
    manit.host().answer(LIST, new MockResponse.Builder().code(503).body("busy").build());

    assertThat(manit.reconcile())
        .extracting(Deployment::status)
        .containsExactly(DeploymentStatus.UNKNOWN, DeploymentStatus.UNKNOWN);

    assertThat(manit.host().requests()).containsExactly(LIST);
  }

  @Test
  void aProjectThatWasBegunForAPageThatNeverCameIsTakenAway() {
    manit.noteItsProjectAsBegun();

    manit.reconcile();

    assertThat(manit.pages().project(manit.pagesProject())).isEmpty();
    assertThat(manit.begunProjects().takeOver()).isEmpty();
  }

  @Test
  void aProjectThatIsStillOnItsWayToTheHostIsTakenAwayWhenItIsThere() {
    manit.noteItsProjectAsBegun();
    manit.pages().deleteProject(manit.pagesProject());
    manit.reconcile();

    manit.pages().createProject(manit.pagesProject()); // what was sent last arrives
    manit.reconcile();

    assertThat(manit.pages().project(manit.pagesProject())).isEmpty();
  }

  @Test
  void aProjectThatNeverArrivesIsForgotten() {
    manit.noteItsProjectAsBegun();
    manit.pages().deleteProject(manit.pagesProject());
    manit.clock().turn(Reconciler.ON_ITS_WAY);

    manit.reconcile();

    assertThat(manit.begunProjects().takeOver()).isEmpty();
  }

  @Test
  void aProjectThatShowsAPageIsNotTakenAway() {
    manit.noteItsProjectAsBegun();
    manit.arriveLate(manit.abandon(manit.job(PAGE)));
    manit.deleteProject(); // from the library: its page is still online

    manit.reconcile();

    assertThat(manit.deploymentsAtHost()).hasSize(1);
  }

  @Test
  void aProjectThatTheLibraryKnowsIsNotTakenAway() {
    manit.noteItsProjectAsBegun();
    manit.haveItsAddressPlanned();

    manit.reconcile();

    assertThat(manit.pages().project(manit.pagesProject())).isPresent();
    assertThat(manit.begunProjects().takeOver()).isEmpty();
  }

  @Test
  void aProjectIsTakenAwayWhenItsHostAnswersAgain() {
    manit.noteItsProjectAsBegun();
    manit
        .host()
        .answer("GET /projects/*", new MockResponse.Builder().code(503).body("busy").build());

    manit.reconcile();
    assertThat(manit.pages().project(manit.pagesProject())).isPresent();

    manit.reconcile();
    assertThat(manit.pages().project(manit.pagesProject())).isEmpty();
  }

  @Test
  void whatIsDeletedWhileTheHostIsAskedIsLeftDeleted() {
    manit.abandonPublishing(manit.job(PAGE));
    manit.host().when(LIST, manit::deleteProject);

    assertThat(manit.reconcile()).isEmpty();
  }
}
