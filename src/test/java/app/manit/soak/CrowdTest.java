package app.manit.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.manit.Manit;
import app.manit.account.HostKind;
import app.manit.deploy.DeployListener;
import app.manit.deploy.DeployQueue;
import app.manit.deploy.Fault;
import app.manit.deploy.FaultyHost;
import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import app.manit.library.ProjectId;
import app.manit.pages.PagesHttp;
import app.manit.workspace.IntakeListener;
import app.manit.workspace.IntakeTarget;
import app.manit.workspace.PublishOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many pages at once, and several who want the same one. */
@Timeout(180)
class CrowdTest {
  private static final String PUBLISH = "POST /projects/*/deployments";
  private static final PublishOptions CLOUDFLARE = PublishOptions.to(HostKind.CLOUDFLARE);

  private final OkHttpClient http = PagesHttp.newClient("test");
  @TempDir private Path folder;
  private CrashWorld world;
  private Manit manit;

  @BeforeEach
  void open() throws IOException {
    world = new CrashWorld(folder, http);
    manit = world.next();
  }

  @AfterEach
  void close() {
    manit.close();
    world.close();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  @Test
  void twentyPagesAtOnceEndLiveAndTwoAreSentAtATimeByThreeLinesEach() throws Exception {
    List<ProjectId> pages = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      pages.add(takeIn(pageOfThreeBuckets("page-" + i)));
    }
    InFlight inFlight = new InFlight(6);
    world.host().watchedBy(inFlight);

    List<DeployQueue.Ticket> tickets = new ArrayList<>();
    for (ProjectId page : pages) {
      tickets.add(manit.workspace().publish(page, CLOUDFLARE, DeployListener.NONE));
    }

    for (DeployQueue.Ticket ticket : tickets) {
      assertThat(ticket.end().get()).matches(Deployment::live);
    }
    assertThat(inFlight.mostUploads()).isEqualTo(6);
    assertThat(inFlight.mostUploadsOfOne()).isEqualTo(3);
    assertThat(inFlight.mostProjects()).isEqualTo(2);
    assertThat(world.findings(manit)).isEmpty();
  }

  @Test
  void whatAnotherProcessPublishesIsLeftAloneAndWaitedFor() throws Exception {
    Files.writeString(world.page().resolve("index.html"), "hello");
    CountDownLatch asked = new CountDownLatch(1);
    InFlight inFlight = new InFlight(0);
    world
        .host()
        .watchedBy(
            new FaultyHost.Watcher() {
              @Override
              public Optional<Fault> arrived(String line, RecordedRequest request)
                  throws InterruptedException {
                inFlight.arrived(line, request);
                if (line.equals(PUBLISH)) {
                  asked.countDown();
                }
                return Optional.empty();
              }

              @Override
              public void answering(String line, RecordedRequest request) {
                inFlight.answering(line, request);
              }
            });
    CountDownLatch goOn = world.host().hold(PUBLISH);
    try (ManitProcess other = world.deploy()) {
      asked.await();

      assertThat(manit.workspace().reconcile()).isEmpty();
      assertThat(manit.workspace().history("page"))
          .extracting(Deployment::status)
          .containsExactly(DeploymentStatus.DEPLOYING);
      ProjectId page = manit.workspace().page("page").project().id();
      assertRefused(() -> manit.workspace().delete(page), FailureKind.ALREADY_DEPLOYING);
      assertRefused(() -> manit.workspace().forget(page), FailureKind.ALREADY_DEPLOYING);
      DeployQueue.Ticket mine = manit.workspace().publish(page, CLOUDFLARE, DeployListener.NONE);
      goOn.countDown();

      assertThat(mine.end().get().live()).isTrue();
      ManitProcess.Ended theirs = other.end();
      assertThat(theirs.code()).as(theirs.toString()).isZero();
      assertThat(inFlight.mostOfOneProject()).isEqualTo(1);
      assertThat(manit.workspace().history("page"))
          .hasSize(2)
          .allMatch(deployment -> deployment.status() == DeploymentStatus.DEPLOYED);
      assertThat(world.findings(manit)).isEmpty();
    }
  }

  @Test
  void whoPublishesAPageThatIsJustBeingDeletedIsToldSo() throws Exception {
    Files.writeString(world.page().resolve("index.html"), "hello");
    world.publish(manit, HostKind.CLOUDFLARE);
    ProjectId page = manit.workspace().page("page").project().id();
    CountDownLatch deleting = new CountDownLatch(1);
    world
        .host()
        .watchedBy(
            new FaultyHost.Watcher() {
              @Override
              public Optional<Fault> arrived(String line, RecordedRequest request) {
                if (line.equals("DELETE /projects/*")) {
                  deleting.countDown();
                }
                return Optional.empty();
              }
            });
    CountDownLatch goOn = world.host().hold("DELETE /projects/*");
    CompletableFuture<Void> deleted =
        CompletableFuture.runAsync(() -> manit.workspace().delete(page));
    deleting.await();

    DeployQueue.Ticket late = manit.workspace().publish(page, CLOUDFLARE, DeployListener.NONE);
    goOn.countDown();
    deleted.get();

    Deployment end = late.end().get();
    assertThat(end.failure().map(Failure::kind)).contains(FailureKind.PAGE_DELETED);
    assertThat(manit.workspace().pages()).isEmpty();
    assertThat(world.findings(manit)).isEmpty();
  }

  private ProjectId takeIn(Path source) {
    return manit
        .workspace()
        .takeIn(source, new IntakeTarget.BySource(), IntakeListener.NONE)
        .getFirst()
        .project()
        .id();
  }

  /** Enough bytes to be shared out among three lines. */
  private Path pageOfThreeBuckets(String name) throws IOException {
    Path page = Files.createDirectory(folder.resolve(name));
    for (int i = 0; i < 3; i++) {
      Files.writeString(
          page.resolve(i == 0 ? "index.html" : i + ".html"), (name + i).repeat(15_000));
    }
    return page;
  }

  private static void assertRefused(ThrowingCallable call, FailureKind kind) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FailureException.class, e -> assertThat(e.failure().kind()).isEqualTo(kind));
  }
}
