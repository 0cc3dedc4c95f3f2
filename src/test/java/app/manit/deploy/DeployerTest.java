package app.manit.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import app.manit.library.Phase;
import app.manit.library.Verification;
import app.manit.pages.PagesDeployment;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One deployment from start to end, against the real practice host behind a faulty line. */
class DeployerTest extends AtOneHost {
  private static final String PROJECT = "GET /projects/*";
  private static final String CREATE_PROJECT = "POST /projects";
  private static final String TOKEN = "GET /projects/*/upload-token";
  private static final String COMPARE = "POST /pages/assets/check-missing";
  private static final String UPLOAD = "POST /pages/assets/upload";
  private static final String REFRESH = "POST /pages/assets/upsert-hashes";
  private static final String PUBLISH = "POST /projects/*/deployments";

  @Test
  void putsAPageOnlineAndSeesItThere() {
    Deployment end = manit.deploy(Map.of("index.html", "<h1>hello</h1>", "style.css", "h1{}"));

    assertThat(end.status()).isEqualTo(DeploymentStatus.DEPLOYED);
    assertThat(end.verification()).isEqualTo(Verification.VERIFIED);
    assertThat(end.live()).isTrue();
    assertThat(end.figures().uploadedFiles()).isEqualTo(2);
    assertThat(end.figures().uploadedBytes()).isEqualTo(18);
    assertThat(end.figures().attempts()).isEqualTo(1);
    assertThat(end.figures().phases().keySet())
        .contains(Phase.CONNECT, Phase.COMPARE, Phase.UPLOAD, Phase.PUBLISH, Phase.VERIFY);
    assertThat(manit.get(end.url().orElseThrow())).isEqualTo("<h1>hello</h1>");
    assertThat(manit.get(end.atHost().orElseThrow().url())).isEqualTo("<h1>hello</h1>");
    assertThat(manit.stored(end)).isEqualTo(end);
  }

  @Test
  void sendsNothingAgainThatTheHostHas() {
    Deployment first = manit.deploy(Map.of("index.html", "one", "a.txt", "same"));
    manit.host().forget();
    Deployment unchanged = manit.deploy(Map.of("index.html", "one", "a.txt", "same"));

    assertThat(unchanged.url()).isEqualTo(first.url());
    assertThat(unchanged.figures().uploadedFiles()).isZero();
    assertThat(manit.host().requests())
        .containsExactlyInAnyOrder("GET /projects/*", COMPARE, REFRESH, PUBLISH);

    Deployment changed = manit.deploy(Map.of("index.html", "two", "a.txt", "same"));

    assertThat(changed.url()).isEqualTo(first.url());
    assertThat(changed.figures().uploadedFiles()).isEqualTo(1);
    assertThat(manit.get(changed.url().orElseThrow())).isEqualTo("two");
  }

  @Test
  void sendsEverythingWhenAskedTo() {
    manit.deploy(Map.of("index.html", "one", "a.txt", "same"));

    Deployment again =
        manit.deploy(manit.job(Map.of("index.html", "one", "a.txt", "same")).everything());

    assertThat(again.figures().uploadedFiles()).isEqualTo(2);
  }

  @Test
  void neverOverwritesAProjectThatItDidNotMake() {
    manit.pages().createProject(manit.pagesProject());

    Deployment end = manit.deploy(Map.of("index.html", "mine"));

    assertThat(end.status()).isEqualTo(DeploymentStatus.FAILED);
    assertThat(kind(end)).isEqualTo(FailureKind.PROJECT_NAME_TAKEN);
    assertThat(manit.deploymentsAtHost()).isEmpty();
  }

  @Test
  void knowsItsOwnPageAgainAfterItsRecordsWereLost() {
    Deployment before = manit.deploy(Map.of("index.html", "one"));
    manit.forgetWhatWasPublished();

    Deployment after = manit.deploy(Map.of("index.html", "two"));

    assertThat(after.live()).isTrue();
    assertThat(after.url()).isEqualTo(before.url());
  }

  @Test
  void aProjectThatSomebodyMakesMeanwhileIsNotTakenForItsOwn() {
    AtomicBoolean quicker = new AtomicBoolean();
    manit
        .host()
        .watchedBy(
            new FaultyHost.Watcher() {
              @Override
              public Optional<Fault> arrived(String line, RecordedRequest request) {
                if (line.equals(CREATE_PROJECT) && quicker.compareAndSet(false, true)) {
                  manit.pages().createProject(manit.pagesProject());
                }
                return Optional.empty();
              }
            });

    Deployment first = manit.deploy(Map.of("index.html", "mine"));
    Deployment again = manit.deploy(Map.of("index.html", "mine"));

    assertThat(kind(first)).isEqualTo(FailureKind.PROJECT_NAME_TAKEN);
    assertThat(kind(again)).isEqualTo(FailureKind.PROJECT_NAME_TAKEN);
    assertThat(manit.deploymentsAtHost()).isEmpty();
  }

  @Test
  void whatIsAskedEarlyIsNotAskedAgain() {
    manit.askEarly();
    assertThat(manit.deploy(Map.of("index.html", "one")).live()).isTrue();

    assertThat(manit.host().requests()).containsOnlyOnce(PROJECT);

    manit.clock().turn(Duration.ofHours(1)); // so that the permission is not valid any more
    manit.host().forget();
    manit.askEarly();
    assertThat(manit.deploy(Map.of("index.html", "two")).live()).isTrue();

    assertThat(manit.host().requests()).containsOnlyOnce(TOKEN).doesNotContain(PROJECT);
  }

  @Test
  void whatWasAskedTooEarlyOrInVainIsAskedAgain() {
    manit.askEarly();
    manit.clock().turn(Duration.ofMinutes(2));
    assertThat(manit.deploy(Map.of("index.html", "one")).live()).isTrue();

    assertThat(manit.host().requests()).contains(PROJECT, PROJECT);

    manit.pages().deleteProject(manit.pagesProject());
    manit.clock().turn(Duration.ofHours(1));
    manit.host().forget();
    manit.askEarly(); // for the permission to a project that is gone

    assertThat(manit.deploy(Map.of("index.html", "two")).live()).isTrue();
  }

  @Test
  void whetherANameIsFreeIsNotAskedIfNobodyElseCanHaveIt() {
    manit.makeItsNameUp();

    assertThat(manit.deploy(Map.of("index.html", "one")).live()).isTrue();

    assertThat(manit.host().requests()).startsWith(CREATE_PROJECT, TOKEN).doesNotContain(PROJECT);
  }

  @Test
  void aProjectIsMadeBeforeTheLibraryKnowsItsPage() {
    CountDownLatch permitted = new CountDownLatch(1);
    manit
        .host()
        .watchedBy(
            new FaultyHost.Watcher() {
              @Override
              public void answering(String line, RecordedRequest request) {
                if (line.equals(TOKEN)) {
                  permitted.countDown();
                }
              }
            });
    manit.makeItsNameUp();
    manit.askEarly();
    manit.createEarly();
    await(permitted);

    assertThat(manit.stateOfItsAddress()).isEmpty();
    assertThat(manit.pages().project(manit.pagesProject())).isPresent();
    assertThat(manit.deploy(Map.of("index.html", "one")).live()).isTrue();
    assertThat(manit.host().requests()).containsOnlyOnce(CREATE_PROJECT).containsOnlyOnce(TOKEN);
    assertThat(manit.begunProjects().takeOver()).isEmpty();
  }

  @Test
  void noProjectIsMadeForAPageThatIsNotStored() {
    manit.makeItsNameUp();
    manit.askEarly();
    String refused = manit.pagesProject();
    manit.turnToAnotherProject();

    assertThat(manit.deploy(Map.of("index.html", "another")).live()).isTrue();

    assertThat(manit.host().requests()).containsOnlyOnce(CREATE_PROJECT);
    assertThat(manit.pages().project(refused)).isEmpty();
  }

  @Test
  void aProjectOfANameThatNobodyElseCanHaveIsItsOwn() {
    manit.makeItsNameUp();
    manit.pages().createProject(manit.pagesProject());

    assertThat(manit.deploy(Map.of("index.html", "mine")).live()).isTrue();
  }

  @Test
  void aSmallNewPageIsSentWithoutAskingWhatTheHostHas() {
    manit.deploy(Map.of("index.html", "small"));

    assertThat(manit.host().requests()).contains(UPLOAD).doesNotContain(COMPARE);

    manit.turnToAnotherProject();
    manit.host().forget();
    manit.deploy(Map.of("index.html", "x".repeat(5_000_000)));

    assertThat(manit.host().requests()).contains(COMPARE, UPLOAD);
  }

  @Test
  void takesOverAProjectOnTheUsersWord() {
    manit.pages().createProject(manit.pagesProject());

    Deployment end = manit.deploy(manit.job(Map.of("index.html", "mine")).adopting());

    assertThat(end.live()).isTrue();
  }

  @Test
  void thePermissionToUploadIsUsedAgainWhileItIsValid() {
    manit.deploy(Map.of("index.html", "one"));
    manit.host().forget();

    assertThat(manit.deploy(Map.of("index.html", "two")).live()).isTrue();
    assertThat(manit.host().requests()).doesNotContain(TOKEN);

    manit.clock().turn(Duration.ofHours(1));

    assertThat(manit.deploy(Map.of("index.html", "three")).live()).isTrue();
    assertThat(manit.host().requests()).contains(TOKEN);
  }

  /** The name of a new one may not be known everywhere yet, and is not to be looked for early. */
  @Test
  void anAddressThatHasBeenThereIsConnectedToBeforeItChanges() {
    manit.deploy(Map.of("index.html", "one"));

    assertThat(manit.host().visits()).isNotEmpty().containsOnly("GET");

    manit.host().forget();
    manit.deploy(Map.of("index.html", "two"));

    assertThat(manit.host().visits()).contains("HEAD", "GET");
  }

  @Test
  void aHostThatIsNotDoneIsLookedAtAtOnce() {
    manit.host().publishSlowly();

    assertThat(manit.deploy(Map.of("index.html", "hello")).live()).isTrue();
    assertThat(manit.clock().pauses()).isEmpty();
  }

  @Test
  void makesAProjectAgainThatWasDeletedAtTheHost() {
    Deployment first = manit.deploy(Map.of("index.html", "one"));
    manit.pages().deleteProject(manit.pagesProject());

    Deployment second = manit.deploy(Map.of("index.html", "one"));

    assertThat(second.live()).isTrue();
    assertThat(second.url()).isEqualTo(first.url());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET /projects/*", CREATE_PROJECT, TOKEN, COMPARE, UPLOAD, REFRESH, PUBLISH})
  void oneLostAnswerStillEndsLiveWithOneDeployment(String request) {
    manit.host().loseAnswerTo(request);

    Deployment end = manit.deploy(Map.of("index.html", "hello"));

    assertThat(end.live()).isTrue();
    assertThat(manit.deploymentsAtHost()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET /projects/*", CREATE_PROJECT, TOKEN, COMPARE, UPLOAD, REFRESH, PUBLISH})
  void oneGatewayErrorStillEndsLiveWithOneDeployment(String request) {
    makeSureItIsAsked(request);
    manit.host().answer(request, response(503, "<html>busy</html>"));

    Deployment end = manit.deploy(Map.of("index.html", "hello"));

    assertThat(end.live()).isTrue();
    assertThat(manit.deploymentsAtHost()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {COMPARE, UPLOAD})
  void anExpiredUploadTokenIsRenewedOnce(String request) {
    makeSureItIsAsked(request);
    manit.host().answer(request, response(403, "Expired JWT"));

    Deployment end = manit.deploy(Map.of("index.html", "hello"));

    assertThat(end.live()).isTrue();
    assertThat(manit.host().requests().stream().filter(TOKEN::equals)).hasSize(2);
    assertThat(manit.clock().pauses()).isEmpty();
  }

  /** A small page that has no project yet is sent without asking what the host lacks. */
  private static void makeSureItIsAsked(String request) {
    if (request.equals(COMPARE)) {
      manit.haveItsProjectMade();
    }
  }

  @Test
  void waitsAsLongAsTheHostAsks() {
    manit
        .host()
        .answer(
            UPLOAD, response(429, "slow down").newBuilder().addHeader("Retry-After", "7").build());

    Deployment end = manit.deploy(Map.of("index.html", "hello"));

    assertThat(end.live()).isTrue();
    assertThat(manit.clock().pauses()).containsExactly(Duration.ofSeconds(7));
    assertThat(manit.listener().retries())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.why().kind()).isEqualTo(FailureKind.RATE_LIMITED);
              assertThat(notice.attempt()).isEqualTo(2);
            });
  }

  @Test
  void aHostThatStumblesWhileItIsAskedForALostDeploymentIsAskedAgain() {
    manit.host().inject(Fault.RESET_BEFORE_THE_HOST_ACTS, PUBLISH, 1);
    manit.host().inject(Fault.HTML_502, "GET /projects/*/deployments", 4);

    Deployment end = manit.deploy(Map.of("index.html", "hello"));

    assertThat(end.live()).isTrue();
    assertThat(manit.deploymentsAtHost()).hasSize(1);
  }

  @Test
  void aHostThatCannotBeAskedForALostDeploymentIsAskedForFiveMinutes() {
    manit.host().inject(Fault.RESET_AFTER_THE_HOST_ACTED, PUBLISH, 1);
    manit.host().inject(Fault.HTML_503, "GET /projects/*/deployments", FaultyHost.FOR_EVER);

    Deployment end = manit.deploy(Map.of("index.html", "hello"));

    assertThat(end.status()).isEqualTo(DeploymentStatus.UNKNOWN);
    assertThat(manit.clock().pauses().stream().reduce(Duration.ZERO, Duration::plus))
        .isBetween(Duration.ofSeconds(290), Duration.ofMinutes(5));

    manit.host().forget();

    assertThat(manit.reconcile())
        .singleElement()
        .satisfies(d -> assertThat(d.status()).isEqualTo(DeploymentStatus.DEPLOYED));
  }

  @Test
  void aDeploymentThatTheHostMadeLateIsFoundBeforeItIsCalledFailed() {
    manit.host().inject(Fault.HANG, PUBLISH, FaultyHost.FOR_EVER);
    Duration last = Duration.ofSeconds(45);
    manit
        .clock()
        .meanwhile(
            pause -> {
              if (pause.equals(last)) {
                manit.host().letTheLastOneArrive();
              }
            });

    Deployment end = manit.deploy(Map.of("index.html", "hello"));

    assertThat(manit.clock().pauses()).contains(last);
    assertThat(end.live()).isTrue();
    assertThat(manit.deploymentsAtHost()).hasSize(1);
  }

  @Test
  void aRefusedTokenIsNotTriedTwice() {
    manit
        .host()
        .answer(
            "GET /projects/*",
            response(
                403,
                """
                {"success":false,"errors":[{"code":10000,"message":"Authentication error"}],
                 "messages":[],"result":null}\
                """));

    Deployment end = manit.deploy(Map.of("index.html", "hello"));

    assertThat(end.status()).isEqualTo(DeploymentStatus.FAILED);
    assertThat(end.failure().orElseThrow()).isInstanceOf(Failure.AccountProblem.class);
    assertThat(manit.clock().pauses()).isEmpty();
  }

  @Test
  void aPageThatIsNotWhatWasSentIsTold() throws IOException {
    manit.deploy(Map.of("index.html", "before"));
    manit.plantWrongContent("index.html", "hello");

    Deployment end = manit.deploy(Map.of("index.html", "hello"));

    assertThat(end.status()).isEqualTo(DeploymentStatus.DEPLOYED);
    assertThat(end.verification()).isEqualTo(Verification.MISMATCH);
    assertThat(kind(end)).isEqualTo(FailureKind.LIVE_PAGE_DIFFERS);

    Deployment mended = manit.deploy(manit.job(Map.of("index.html", "hello")).everything());

    assertThat(mended.live()).isTrue();
  }

  @Test
  void stoppedBeforePublishingItLeavesNothingAndTheNextOneUsesWhatWasSent() {
    Cancellation cancellation = new Cancellation();
    manit.host().when(UPLOAD, cancellation::request);

    Deployment stopped = manit.deploy(manit.job(Map.of("index.html", "hello")), cancellation);

    assertThat(stopped.status()).isEqualTo(DeploymentStatus.CANCELLED);
    assertThat(manit.deploymentsAtHost()).isEmpty();

    Deployment next = manit.deploy(Map.of("index.html", "hello"));

    assertThat(next.live()).isTrue();
    assertThat(next.figures().uploadedFiles()).isZero();
  }

  @Test
  void stoppedWhilePublishingItIsUnknownUntilTheHostIsAsked() {
    Cancellation cancellation = new Cancellation();
    manit.host().when(PUBLISH, cancellation::request);

    Deployment stopped = manit.deploy(manit.job(Map.of("index.html", "hello")), cancellation);

    assertThat(stopped.status()).isEqualTo(DeploymentStatus.UNKNOWN);
    assertThat(kind(stopped)).isEqualTo(FailureKind.OUTCOME_UNKNOWN);

    List<Deployment> settled = manit.reconcile();

    assertThat(settled)
        .singleElement()
        .satisfies(d -> assertThat(d.status()).isEqualTo(DeploymentStatus.DEPLOYED));
    assertThat(manit.deploymentsAtHost()).hasSize(1);
  }

  @Test
  void whatACrashLeftBehindIsSettled() {
    Deployment abandoned = manit.abandon(manit.job(Map.of("index.html", "hello")));

    List<Deployment> settled = manit.reconcile();

    assertThat(settled).extracting(Deployment::id).containsExactly(abandoned.id());
    assertThat(kind(settled.getFirst())).isEqualTo(FailureKind.INTERRUPTED);
    assertThat(manit.reconcile()).isEmpty();
  }

  @Test
  void whatAnotherWorkerRunsIsLeftAlone() {
    Deployer.Enqueued running = manit.enqueue(manit.job(Map.of("index.html", "hello")));

    assertThat(manit.reconcile()).isEmpty();

    Deployment end = manit.run(running);
    assertThat(end.live()).isTrue();
  }

  @Test
  void ofSeveralThatWaitTheLastIsDeployed() throws Exception {
    CountDownLatch uploading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    manit
        .host()
        .when(
            CREATE_PROJECT,
            () -> {
              uploading.countDown();
              await(goOn);
            });
    DeployQueue queue = manit.queue(1);
    DeployQueue.Ticket first =
        queue.submit(manit.job(Map.of("index.html", "1")).toJob(), manit.listener());
    uploading.await();
    DeployQueue.Ticket second =
        queue.submit(manit.job(Map.of("index.html", "2")).toJob(), manit.listener());
    DeployQueue.Ticket third =
        queue.submit(manit.job(Map.of("index.html", "3")).toJob(), manit.listener());
    goOn.countDown();

    assertThat(first.end().get().status()).isEqualTo(DeploymentStatus.DEPLOYED);
    assertThat(second.end().get().status()).isEqualTo(DeploymentStatus.CANCELLED);
    assertThat(third.end().get().live()).isTrue();
    assertThat(manit.get(third.end().get().url().orElseThrow())).isEqualTo("3");
  }

  @Test
  void whoeverWaitsKnowsItsPlaceAndCanBeStoppedOrGoFirst() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    manit
        .host()
        .when(
            CREATE_PROJECT,
            () -> {
              first.countDown();
              await(goOn);
            });
    DeployQueue queue = manit.queue(1);
    DeployQueue.Ticket running = queue.submit(jobOfANewProject(), DeployListener.NONE);
    first.await();
    List<Integer> placesOfTwo = new CopyOnWriteArrayList<>();
    List<Integer> placesOfThree = new CopyOnWriteArrayList<>();
    DeployQueue.Ticket one = queue.submit(jobOfANewProject(), DeployListener.NONE);
    DeployQueue.Ticket two = queue.submit(jobOfANewProject(), waiting(placesOfTwo));
    DeployQueue.Ticket three = queue.submit(jobOfANewProject(), waiting(placesOfThree));

    three.goFirst();
    assertThat(placesOfTwo).containsExactly(1, 1, 2);
    assertThat(placesOfThree).containsExactly(2, 0);

    two.cancel();
    assertThat(two.end().get().status()).isEqualTo(DeploymentStatus.CANCELLED);
    assertThat(running.end()).isNotDone();
    goOn.countDown();

    assertThat(one.end().get().live()).isTrue();
    assertThat(three.end()).isCompleted();
  }

  private DeployJob jobOfANewProject() {
    manit.turnToAnotherProject();
    return manit.job(Map.of("index.html", "hello")).toJob();
  }

  private static DeployListener waiting(List<Integer> places) {
    return new DeployListener() {
      @Override
      public void waiting(int ahead) {
        places.add(ahead);
      }
    };
  }

  @Test
  void progressNeverGoesBack() {
    manit.host().loseAnswerTo(UPLOAD);

    manit.deploy(Map.of("index.html", "x".repeat(100_000)));

    List<Long> bytes =
        manit.listener().progress().stream()
            .filter(p -> p.phase() == Phase.UPLOAD)
            .map(Progress::bytes)
            .toList();
    assertThat(bytes).isSorted().last().isEqualTo(100_000L);
  }

  @Test
  void theHostKnowsOurId() {
    Deployment end = manit.deploy(Map.of("index.html", "hello"));

    assertThat(manit.deploymentsAtHost())
        .singleElement()
        .extracting(PagesDeployment::commitHash)
        .isEqualTo(Optional.of(end.id().value()));
    assertThat(URI.create(end.url().orElseThrow())).hasScheme("http");
  }

  private static FailureKind kind(Deployment deployment) {
    return deployment.failure().orElseThrow().kind();
  }

  private static MockResponse response(int code, String body) {
    return new MockResponse.Builder().code(code).body(body).build();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
