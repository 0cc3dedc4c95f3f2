package app.manit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a command waits for the library in a crowd of others. */
class TurnsPassingTest {
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final AtomicLong nanos = new AtomicLong();
  @TempDir private Path home;
  private TurnsPassing turns;

  @BeforeEach
  void begin() throws IOException {
    Files.setLastModifiedTime(Files.createFile(lock()), FileTime.fromMillis(0));
    turns = new TurnsPassing(lock(), LONGEST, nanos::get);
  }

  @Test
  void oneThatDoesNotLetGoIsGivenUp() throws IOException {
    pass(Duration.ofMillis(9_999));
    assertThat(turns.ended()).isFalse();

    pass(Duration.ofMillis(1));
    assertThat(turns.ended()).isTrue();
  }

  @Test
  void aCrowdThatPassesItOnIsWaitedForHoweverLongItTakes() throws IOException {
    pass(Duration.ofSeconds(6));
    try (OsLock next = OsLock.tryAcquire(lock()).orElseThrow()) {
      next.stamp();
    }
    assertThat(turns.ended()).isFalse();
    pass(Duration.ofSeconds(6));
    assertThat(turns.ended()).isFalse();

    for (int turn = 1; turn <= 20; turn++) {
      Files.setLastModifiedTime(lock(), FileTime.fromMillis(turn));
      assertThat(turns.ended()).isFalse();
      pass(Duration.ofSeconds(9));
    }
    assertThat(turns.ended()).isFalse();
    pass(LONGEST);
    assertThat(turns.ended()).isTrue();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private Path lock() {
    return home.resolve("store.lock");
  }
}
