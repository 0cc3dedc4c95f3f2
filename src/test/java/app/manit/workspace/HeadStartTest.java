package app.manit.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.Manit;
import app.manit.account.HostKind;
import app.manit.deploy.Cancellation;
import app.manit.deploy.DeployListener;
import app.manit.deploy.FaultyHost;
import app.manit.library.Deployment;
import app.manit.pages.PagesClient;
import app.manit.pages.PagesHttp;
import app.manit.pages.PagesProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a host is asked while a page is still on its way into the library. */
@Timeout(60)
class HeadStartTest {
  private static final String CREATE = "POST /projects";
  private static final String TOKEN = "GET /projects/*/upload-token";
  private static final OkHttpClient HTTP = PagesHttp.newClient("test");
  private static final PublishOptions ONLINE = PublishOptions.to(HostKind.CLOUDFLARE);

  @TempDir private Path folder;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch permitted = new CountDownLatch(1);
  private FaultyHost host;
  private Path page;

  @BeforeEach
  void open() throws IOException {
    host = new FaultyHost(folder.resolve("host"), Clock.systemUTC(), HTTP);
    host.watchedBy(
        new FaultyHost.Watcher() {
          @Override
          public void answering(String line, RecordedRequest request) {
            asked.add(line);
            if (line.equals(TOKEN)) {
              permitted.countDown();
            }
          }
        });
    page = Files.createDirectory(folder.resolve("page"));
    Files.writeString(page.resolve("index.html"), "<h1>hello</h1>");
  }

  @AfterEach
  void close() {
    host.close();
  }

  private Manit program() {
    Map<String, String> environment = new HashMap<>(host.environment());
    environment.put("MANIT_HOME", folder.resolve("home").toString());
    return new Manit(environment, Clock.systemUTC());
  }

  private Intake takeIn(Manit manit) {
    return manit
        .workspace()
        .takeIn(page, new IntakeTarget.BySource(), ONLINE, IntakeListener.NONE)
        .getFirst();
  }

  private static Deployment publish(Manit manit, Intake taken) {
    return manit.workspace().publish(taken, ONLINE, new Cancellation(), DeployListener.NONE);
  }

  private List<String> projectsAtHost() {
    return new PagesClient(host.directly(), HTTP)
        .projects().stream().map(PagesProject::name).toList();
  }

  @Test
  void aNewPageHasItsProjectBeforeItIsPublished() throws Exception {
    try (Manit manit = program()) {
      Intake taken = takeIn(manit);
      permitted.await();
      assertThat(projectsAtHost()).hasSize(1);

      assertThat(publish(manit, taken).live()).isTrue();

      assertThat(asked).containsOnlyOnce(CREATE).containsOnlyOnce(TOKEN);
      assertThat(projectsAtHost()).hasSize(1);
    }
  }

  @Test
  void aPageThatTheLibraryKnowsGetsNoSecondProject() throws Exception {
    try (Manit manit = program()) {
      assertThat(publish(manit, takeIn(manit)).live()).isTrue();
      forgetSources();

      assertThat(publish(manit, takeIn(manit)).live()).isTrue();

      assertThat(Collections.frequency(asked, CREATE)).isEqualTo(1);
      assertThat(projectsAtHost()).hasSize(1);
    }
  }

  @Test
  void aProjectOfAPageThatIsNeverPublishedIsTakenAwayByTheNextProgram() throws Exception {
    try (Manit manit = program()) {
      takeIn(manit);
      permitted.await();
      manit.workspace().reconcile();
      assertThat(projectsAtHost()).as("it may still be published").hasSize(1);
    }
    try (Manit next = program()) {
      next.workspace().reconcile();

      assertThat(projectsAtHost()).isEmpty();
    }
  }

  /** As after two months, or when there was doubt about what is kept of them. */
  private void forgetSources() throws IOException {
    try (Stream<Path> seen = Files.list(folder.resolve("home/seen"))) {
      for (Path one : seen.toList()) {
        Files.delete(one);
      }
    }
  }
}
