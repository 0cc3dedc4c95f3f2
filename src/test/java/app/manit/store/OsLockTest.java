package app.manit.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.ChildJava;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Locks whose files come and go, between processes. */
@Timeout(60)
class OsLockTest {
  private static final int TIMES = 2_000;

  /**
   * As when a command looks whether a deployment still has an owner, while that owner is just done
   * with it and removes the file.
   */
  @Test
  void aLockWhoseFileIsRemovedByAnotherProcessIsOnlyNotGot(@TempDir Path folder) throws Exception {
    Process other =
        new ProcessBuilder(ChildJava.command(OsLockTest.class, folder))
            .redirectErrorStream(true)
            .start();
    try {
      int got = 0;
      while (other.isAlive()) {
        got += takeAndRemove(folder) ? 1 : 0;
      }
      assertThat(got).isPositive();
      assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEmpty();
    } finally {
      other.destroyForcibly();
    }
  }

  /** The other process. */
  public static void main(String[] args) throws IOException {
    for (int i = 0; i < TIMES; i++) {
      takeAndRemove(Path.of(args[0]));
    }
  }

  private static boolean takeAndRemove(Path folder) throws IOException {
    Optional<OsLock> lock = OsLock.tryAcquire(folder.resolve("it.lock"));
    if (lock.isPresent()) {
      lock.get().closeAndRemove();
    }
    return lock.isPresent();
  }
}
