package app.manit.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Deployment;
import app.manit.library.DeploymentStatus;
import app.manit.library.Phase;
import app.manit.store.LibraryStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library cannot be written any more in the middle of a deployment. */
class UnwritableLibraryTest {
  @TempDir Path home;
  private DeployFixture manit;

  @BeforeEach
  void open() throws IOException {
    manit = new DeployFixture(home);
  }

  @AfterEach
  void close() {
    manit.close();
  }

  @Test
  void aPageThatIsOnlineIsNotCalledFailedForIt() throws IOException {
    Deployer.Enqueued enqueued = manit.enqueue(manit.job(Map.of("index.html", "hello")));
    Deployment end;
    try (TakenLibrary library = new TakenLibrary(home)) {
      end = manit.run(enqueued, library.takenAt(Phase.PUBLISH));
    }

    assertThat(end.status()).isEqualTo(DeploymentStatus.DEPLOYED);
    assertThat(manit.get(end.url().orElseThrow())).isEqualTo("hello");
    assertThat(manit.stored(end).status()).isEqualTo(DeploymentStatus.DEPLOYING);
    // The next start.
    assertThat(manit.reconcile())
        .singleElement()
        .satisfies(
            settled -> {
              assertThat(settled.id()).isEqualTo(end.id());
              assertThat(settled.status()).isEqualTo(DeploymentStatus.DEPLOYED);
            });
    assertThat(manit.deploymentsAtHost()).hasSize(1);
  }

  @Test
  void nothingIsPublishedThatCouldNotBeWrittenDownBefore() throws IOException {
    Deployer.Enqueued enqueued = manit.enqueue(manit.job(Map.of("index.html", "hello")));
    try (TakenLibrary library = new TakenLibrary(home)) {
      assertThatExceptionOfType(FailureException.class)
          .isThrownBy(() -> manit.run(enqueued, library.takenAt(Phase.UPLOAD)))
          .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.DATA_BUSY));
    }

    assertThat(manit.deploymentsAtHost()).isEmpty();
    assertThat(manit.reconcile())
        .flatExtracting(deployment -> deployment.failure().stream().map(Failure::kind).toList())
        .containsExactly(FailureKind.INTERRUPTED);
  }

  /** Another program takes the library's file and keeps it. */
  private static final class TakenLibrary implements AutoCloseable {
    private final Path home;
    private final FileChannel file;
    private boolean taken;

    TakenLibrary(Path home) throws IOException {
      this.home = home;
      this.file = FileChannel.open(home.resolve("library.mv.db"), StandardOpenOption.WRITE);
    }

    DeployListener takenAt(Phase phase) {
      return new DeployListener() {
        @Override
        public void changed(Deployment deployment) {
          if (!taken && deployment.phase().equals(Optional.of(phase))) {
            taken = true;
            take();
          }
        }
      };
    }

    private void take() {
      // Whoever asks for its turn gets it, so the library is closed after this.
      try (LibraryStore other = new LibraryStore(home, Clock.systemUTC())) {
        other.read(session -> session.projects());
      }
      try {
        assertThat(file.tryLock()).isNotNull();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
