package app.manit.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.library.Deployment;
import app.manit.library.DeploymentId;
import app.manit.library.HostKey;
import app.manit.library.Project;
import app.manit.library.ProjectId;
import app.manit.library.Version;
import app.manit.library.VersionFingerprint;
import app.manit.library.VersionId;
import app.manit.site.SiteRules;
import app.manit.store.LibrarySession;
import app.manit.store.LibraryStore;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageListTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  private static final HostKey HOST = new HostKey("https://api.example/v4", "a".repeat(32));

  @TempDir private Path folder;

  @Test
  void fiveHundredPagesTakeAsManyQueriesAsOne() {
    try (LibraryStore store = new LibraryStore(folder, Clock.systemUTC())) {
      store.change(session -> insert(session, 1));
      int forOne = store.read(PageListTest::queries);
      store.change(
          session -> {
            for (int i = 2; i <= 500; i++) {
              insert(session, i);
            }
          });

      assertThat(store.read(PageListTest::queries)).isEqualTo(forOne).isLessThan(6);
      assertThat(store.read(PageList::of)).hasSize(500);
    }
  }

  /** Every page has failed: that is when the last deployment does not tell what is online. */
  private static void insert(LibrarySession session, int number) {
    Instant at = NOW.plusSeconds(number);
    Project project =
        new Project(
            ProjectId.random(), "p" + number, "P", Optional.empty(), Optional.empty(), at, at);
    Version version =
        new Version(
            VersionId.random(),
            project.id(),
            "P",
            SiteRules.NONE,
            List.of(),
            VersionFingerprint.of(List.of(), SiteRules.NONE),
            at);
    session.insert(project);
    session.insert(version);
    Deployment queued =
        Deployment.queued(
            DeploymentId.of(ProjectId.random()), version, HOST, "pages-" + number, at);
    session.insert(queued);
    session.update(queued.failed(Failure.of(FailureKind.INTERRUPTED), at));
  }

  private static int queries(LibrarySession session) {
    AtomicInteger count = new AtomicInteger();
    LibrarySession counting =
        (LibrarySession)
            Proxy.newProxyInstance(
                LibrarySession.class.getClassLoader(),
                new Class<?>[] {LibrarySession.class},
                (proxy, method, arguments) -> {
                  count.incrementAndGet();
                  return method.invoke(session, arguments);
                });
    assertThat(PageList.of(counting)).isNotEmpty();
    return count.get();
  }
}
