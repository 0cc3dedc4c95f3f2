package app.manit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.DeploymentId;
import app.manit.library.ProjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One at a time is at work on a project. What other processes see: {@link ManyProcessesTest}. */
class ProjectLocksTest {
  private final ProjectId project = ProjectId.random();
  @TempDir Path home;
  private ProjectLocks locks;

  @BeforeEach
  void begin() {
    locks = new ProjectLocks(home.resolve("locks"));
  }

  @Test
  void aProjectIsHeldByOneUntilHeLetsGo() {
    assertThat(locks.held(project)).isFalse();

    try (ProjectLocks.Held _ = locks.tryLock(project).orElseThrow()) {
      assertThat(locks.held(project)).isTrue();
      assertThat(locks.tryLock(project)).isEmpty();
    }

    assertThat(locks.held(project)).isFalse();
    assertThat(locks.tryLock(project)).isPresent();
  }

  @Test
  void anotherProjectIsAnotherMatter() {
    var _ = locks.tryLock(project).orElseThrow();

    assertThat(locks.tryLock(ProjectId.random())).isPresent();
  }

  @Test
  void lettingGoTwiceDoesNotTakeItFromTheNext() {
    ProjectLocks.Held first = locks.tryLock(project).orElseThrow();
    first.close();
    ProjectLocks.Held second = locks.tryLock(project).orElseThrow();

    first.close();

    assertThat(locks.held(project)).isTrue();
    second.close();
  }

  @Test
  void lookingThroughAnotherWindowDoesNotFreeIt() {
    ProjectLocks otherWindow = new ProjectLocks(home.resolve("locks/../locks"));
    try (ProjectLocks.Held _ = locks.tryLock(project).orElseThrow()) {
      assertThat(otherWindow.held(project)).isTrue();
      assertThat(otherWindow.tryLock(project)).isEmpty();
      assertThat(locks.held(project)).isTrue();
    }
    assertThat(otherWindow.tryLock(project)).isPresent();
  }

  @Test
  void theLockOfADeploymentLeavesNothingBehindAndNeverHasTwoOwners() throws Exception {
    DeploymentId deployment = DeploymentId.of(ProjectId.random());
    AtomicInteger owners = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Boolean>> all =
          IntStream.range(0, 200)
              .<Callable<Boolean>>mapToObj(
                  _ ->
                      () -> {
                        Optional<ProjectLocks.Held> held = locks.tryLock(deployment);
                        if (held.isPresent()) {
                          most.accumulateAndGet(owners.incrementAndGet(), Math::max);
                          owners.decrementAndGet();
                          held.get().close();
                          held.get().close();
                        }
                        return true;
                      })
              .toList();
      for (Future<Boolean> each : threads.invokeAll(all)) {
        assertThat(each.get()).isTrue();
      }
    }

    assertThat(most).hasValue(1);
    assertThat(home.resolve("locks")).isEmptyDirectory();
  }

  @Test
  void oldLocksOfProcessesThatDiedAreSweptAndOthersStay() throws IOException {
    Path folder = Files.createDirectory(home.resolve("locks"));
    Path dead = Files.createFile(folder.resolve(DeploymentId.of(ProjectId.random()) + ".lock"));
    DeploymentId running = DeploymentId.of(ProjectId.random());
    try (ProjectLocks.Held _ = locks.tryLock(running).orElseThrow();
        ProjectLocks.Held _ = locks.tryLock(project).orElseThrow()) {
      locks.sweep(Files.getLastModifiedTime(dead).toInstant());
      assertThat(dead).exists();

      locks.sweep(Instant.MAX);

      assertThat(dead).doesNotExist();
      assertThat(folder.resolve(running + ".lock")).exists();
      assertThat(folder.resolve(project + ".lock")).exists();
      assertThat(locks.tryLock(running)).isEmpty();
    }
  }

  @Test
  void ofManyThreadsOneGetsIt() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Optional<ProjectLocks.Held>>> all =
          IntStream.range(0, 8)
              .<Callable<Optional<ProjectLocks.Held>>>mapToObj(_ -> () -> locks.tryLock(project))
              .toList();
      int got = 0;
      for (Future<Optional<ProjectLocks.Held>> each : threads.invokeAll(all)) {
        got += each.get().isPresent() ? 1 : 0;
      }
      assertThat(got).isEqualTo(1);
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.createFile(home.resolve("file"));
    ProjectLocks impossible = new ProjectLocks(file.resolve("locks"));

    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(() -> impossible.held(project))
        .withMessageContaining(file.toString())
        .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.DATA_UNAVAILABLE));
  }
}
