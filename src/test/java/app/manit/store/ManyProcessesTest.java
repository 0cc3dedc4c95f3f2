package app.manit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Project;
import app.manit.library.ProjectId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Windows and commands use one library side by side, and die when they like. */
class ManyProcessesTest {
  @TempDir Path home;

  @Test
  void processesSideBySideLoseNothing() throws Exception {
    List<OtherProcess> others = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      others.add(OtherProcess.keeping(home, "other-" + i, 10, ProjectId.random()));
    }
    List<String> kept = new ArrayList<>();
    for (OtherProcess other : others) {
      kept.addAll(other.lines());
      assertThat(other.exitCode()).as(String.join("\n", kept)).isZero();
    }

    assertThat(kept).hasSize(40).doesNotHaveDuplicates();
    try (LibraryStore store = open()) {
      assertThat(slugs(store)).containsExactlyInAnyOrderElementsOf(kept);
      assertThat(store.notices()).isEmpty();
    }
  }

  @Test
  void whatAKilledProcessWasToldIsKeptIsKeptAndItsLocksAreFree() throws Exception {
    EmptyLibrary.in(home);
    ProjectId locked = ProjectId.random();
    List<String> kept = new ArrayList<>();
    try (LibraryStore store = open();
        OtherProcess other = OtherProcess.keeping(home, "killed", 1_000_000, locked)) {
      for (int i = 0; i < 20; i++) {
        kept.add(other.line());
      }
      assertThat(store.locks().held(locked)).isTrue();
      assertThat(store.locks().tryLock(locked)).isEmpty();

      other.kill();
      kept.addAll(other.lines().stream().filter(line -> line.startsWith("killed-")).toList());
      other.exitCode();

      assertThat(slugs(store)).containsAll(kept.subList(0, kept.size() - 1));
      assertThat(slugs(store)).hasSizeBetween(kept.size() - 1, kept.size() + 1);
      assertThat(store.notices()).isEmpty();
      assertThat(store.locks().held(locked)).isFalse();
      assertThat(store.locks().tryLock(locked)).isPresent();
    }
  }

  @Test
  void threadsOfOneProcessLoseNothing() throws Exception {
    EmptyLibrary.in(home);
    try (LibraryStore store = open();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> work =
          IntStream.range(0, 100)
              .<Callable<Boolean>>mapToObj(
                  i ->
                      () ->
                          store.write(
                              session -> {
                                session.insert(Samples.project("thread-" + i, "T"));
                                return true;
                              }))
              .toList();
      for (Future<Boolean> each : threads.invokeAll(work)) {
        assertThat(each.get()).isTrue();
      }

      assertThat(slugs(store)).hasSize(100).doesNotHaveDuplicates();
    }
  }

  @Test
  void twoStoresOfOneProcessTakeTurns() {
    EmptyLibrary.in(home);
    try (LibraryStore one = open();
        LibraryStore two = open()) {
      for (int i = 0; i < 3; i++) {
        String name = "turn-" + i;
        one.change(session -> session.insert(Samples.project(name + "-one", "T")));
        two.change(session -> session.insert(Samples.project(name + "-two", "T")));
      }

      assertThat(slugs(one)).hasSize(6);
    }
  }

  @Test
  void aLibraryThatNobodyAsksForIsLetGo() throws IOException {
    EmptyLibrary.in(home);
    try (LibraryStore store =
        new LibraryStore(
            home, Clock.systemUTC(), Schema.CURRENT, LibraryStore.PATIENCE, Duration.ZERO)) {
      store.read(LibrarySession::projects);

      assertThat(OsLock.acquire(home.resolve("store.lock"), LibraryStore.PATIENCE)).isPresent();
    }
  }

  @Test
  void whoWaitsTooLongIsTold() throws IOException {
    EmptyLibrary.in(home);
    try (OsLock _ = OsLock.tryAcquire(home.resolve("store.lock")).orElseThrow();
        LibraryStore store =
            new LibraryStore(
                home,
                Clock.systemUTC(),
                Schema.CURRENT,
                Duration.ofMillis(10),
                LibraryStore.IDLE)) {
      assertThatExceptionOfType(FailureException.class)
          .isThrownBy(() -> store.read(LibrarySession::projects))
          .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.DATA_BUSY));
    }
  }

  private LibraryStore open() {
    return new LibraryStore(home, Clock.systemUTC());
  }

  private static List<String> slugs(LibraryStore store) {
    return store.<List<Project>>read(LibrarySession::projects).stream().map(Project::slug).toList();
  }
}
