package app.manit.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.practice.PracticeEndpoint;
import app.manit.practice.PracticeHost;
import app.manit.practice.PracticeLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several processes at one practice folder; here each is an access of its own. */
@Timeout(60)
class PracticeAccessTest {
  @TempDir private Path folder;

  @Test
  void whoStartsItFirstServesTheOthers() throws Exception {
    List<Future<PracticeEndpoint>> found = new ArrayList<>();
    List<PracticeAccess> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 5; i++) {
        PracticeAccess access = access();
        all.add(access);
        found.add(threads.submit(access::find));
      }
      for (Future<PracticeEndpoint> endpoint : found) {
        assertThat(endpoint.get().baseUrl()).isEqualTo(found.getFirst().get().baseUrl());
      }
    }
    assertThat(all).filteredOn(PracticeAccess::isOurs).hasSize(1);
    all.forEach(PracticeAccess::close);
  }

  @Test
  void nobodyEndsItUnderTheFeetOfAnother() throws Exception {
    PracticeAccess first = access();
    first.pass();
    PracticeAccess.Use mine = first.use();
    PracticeAccess second = access();
    PracticeAccess.Use theirs = second.use();
    mine.close();

    CompletableFuture<Void> ending = CompletableFuture.runAsync(first::close);
    assertThat(ending).isNotDone();
    assertThat(PracticeHost.running(folder)).isPresent();
    theirs.close();
    ending.get();
    assertThat(PracticeHost.running(folder)).isEmpty();
  }

  @Test
  void oneThatPassesIsNotSaidToStay() {
    try (PracticeAccess passing = access();
        PracticeAccess other = access()) {
      passing.pass();
      passing.find();
      assertThat(passing.stays()).isFalse();
      assertThat(other.stays()).isFalse();

      passing.stay(OptionalInt.empty(), PracticeLimits.PAGES);
      assertThat(passing.stays()).isTrue();
      assertThat(other.stays()).isTrue();
      assertThat(other.isOurs()).isFalse();
    }
  }

  @Test
  void whoWantsToStayWaitsUntilOneThatPassesHasEnded() throws Exception {
    PracticeAccess passing = access();
    passing.pass();
    passing.find();
    try (PracticeAccess staying = access()) {
      CompletableFuture<PracticeEndpoint> stays =
          CompletableFuture.supplyAsync(
              () -> staying.stay(OptionalInt.empty(), PracticeLimits.PAGES));
      passing.close();

      stays.get();
      assertThat(staying.isOurs()).isTrue();
    }
  }

  private PracticeAccess access() {
    return new PracticeAccess(folder, Clock.systemUTC());
  }
}
