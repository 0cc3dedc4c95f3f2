package app.manit.soak;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.Manit;
import app.manit.account.HostKind;
import app.manit.deploy.Fault;
import app.manit.deploy.FaultyHost;
import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import app.manit.pages.PagesHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code manit deploy} is killed at moments that its host chooses. {@link CrashSoak} does so at any
 * moment, hundreds of times.
 */
@Timeout(180)
class CrashTest {
  private static final String PUBLISH = "POST /projects/*/deployments";
  private static final OkHttpClient HTTP = PagesHttp.newClient("test");
  private static final Map<Moment, Scene> SCENES = new EnumMap<>(Moment.class);

  /** When it is killed, and what the next start makes of it. */
  enum Moment {
    THE_PROJECT_IS_MADE("POST /projects", true, FailureKind.INTERRUPTED),
    FILES_ARE_ON_THEIR_WAY("POST /pages/assets/upload", false, FailureKind.INTERRUPTED),
    PUBLISHING_IS_ASKED_FOR(PUBLISH, false, FailureKind.OUTCOME_UNKNOWN),
    THE_PAGE_IS_ONLINE(PUBLISH, true, null);

    private final String request;
    private final boolean acted;
    private final Optional<FailureKind> outcome;

    Moment(String request, boolean acted, @Nullable FailureKind outcome) {
      this.request = request;
      this.acted = acted;
      this.outcome = Optional.ofNullable(outcome);
    }
  }

  /** One of them. */
  private static final class Scene implements FaultyHost.Watcher {
    private final Moment moment;
    private final CrashWorld world;
    private final ManitProcess victim;
    private final CountDownLatch killed = new CountDownLatch(1);
    private final CountDownLatch hostGoesOn = new CountDownLatch(1);
    private final CountDownLatch hostIsDone = new CountDownLatch(1);

    Scene(Moment moment, Path folder) throws IOException {
      this.moment = moment;
      this.world = new CrashWorld(Files.createDirectory(folder), HTTP);
      Files.writeString(world.page().resolve("index.html"), "<h1>hello</h1>");
      world.host().watchedBy(this);
      victim = world.deployNamed();
    }

    @Override
    public Optional<Fault> arrived(String line, RecordedRequest request)
        throws InterruptedException {
      if (!moment.acted && line.equals(moment.request)) {
        kill();
        hostGoesOn.await();
      }
      return Optional.empty();
    }

    @Override
    public void answering(String line, RecordedRequest request) {
      if (moment.acted && line.equals(moment.request)) {
        kill();
      }
      if (line.equals(moment.request)) {
        hostIsDone.countDown();
      }
    }

    private void kill() {
      victim.kill();
      ManitProcess.Ended _ = victim.end();
      killed.countDown();
    }
  }

  @BeforeAll
  static void killThemAll(@TempDir Path folder) throws Exception {
    // Side by side: most of the time is the start of the processes.
    for (Moment moment : Moment.values()) {
      SCENES.put(moment, new Scene(moment, folder.resolve(moment.name())));
    }
    for (Scene scene : SCENES.values()) {
      scene.killed.await();
    }
  }

  @AfterAll
  static void close() {
    SCENES.values().forEach(scene -> scene.hostGoesOn.countDown());
    SCENES.values().forEach(scene -> scene.victim.close());
    SCENES.values().forEach(scene -> scene.world.close());
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLostAndTheNextOneEndsLive(Moment moment) throws Exception {
    Scene scene = SCENES.get(moment);
    try (Manit next = scene.world.next()) {
      List<Deployment> settled = next.workspace().reconcile();

      assertThat(settled)
          .singleElement()
          .satisfies(
              deployment ->
                  assertThat(deployment.failure().map(Failure::kind)).isEqualTo(moment.outcome));
      // What the killed process had sent reaches the host only now.
      scene.hostGoesOn.countDown();
      scene.hostIsDone.await();
      next.workspace().reconcile();
      assertThat(scene.world.findings(next)).isEmpty();

      Deployment again = scene.world.publish(next, HostKind.CLOUDFLARE);

      assertThat(again.live()).isTrue();
      assertThat(scene.world.findings(next)).isEmpty();
      assertThat(next.workspace().history("page"))
          .extracting(Deployment::status)
          .containsExactly(
              DeploymentStatus.DEPLOYED,
              moment.request.equals(PUBLISH) ? DeploymentStatus.DEPLOYED : DeploymentStatus.FAILED);
    }
  }

  /** Its project is made when the library may not know the page yet. */
  @Test
  void aProjectThatWasBegunForAPageThatTheLibraryDoesNotKnowIsTakenAway(@TempDir Path folder)
      throws Exception {
    try (CrashWorld world = new CrashWorld(folder, HTTP)) {
      strandAProject(world);
      try (Manit next = world.next()) {
        next.workspace().reconcile();
        assertThat(world.findings(next)).isEmpty();

        assertThat(world.publish(next, HostKind.CLOUDFLARE).live()).isTrue();
        assertThat(world.findings(next)).isEmpty();
      }
    }
  }

  @Test
  void whoeverDoesNothingButDeployKeepsNoProjectThatWasBegunForNothing(@TempDir Path folder)
      throws Exception {
    try (CrashWorld world = new CrashWorld(folder, HTTP)) {
      strandAProject(world);

      try (ManitProcess again = world.deploy()) {
        assertThat(again.end().code()).isZero();
      }

      try (Manit next = world.next()) {
        assertThat(world.findings(next)).isEmpty();
      }
    }
  }

  /** Kills a deployment whose project is at the host and whose page is not in the library. */
  private static void strandAProject(CrashWorld world) throws Exception {
    Files.writeString(world.page().resolve("index.html"), "<h1>hello</h1>");
    CountDownLatch killed = new CountDownLatch(1);
    CompletableFuture<ManitProcess> victim = new CompletableFuture<>();
    world
        .host()
        .watchedBy(
            new FaultyHost.Watcher() {
              @Override
              public void answering(String line, RecordedRequest request) {
                if (line.equals("POST /projects") && killed.getCount() > 0) {
                  ManitProcess process = victim.join();
                  process.kill();
                  ManitProcess.Ended _ = process.end();
                  killed.countDown();
                }
              }
            });
    try (ManitProcess process = world.deploy()) {
      victim.complete(process);
      killed.await();
    }
  }
}
