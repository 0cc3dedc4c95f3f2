package app.manit.soak;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.soak.FullDiskTrial.Full;
import app.manit.soak.FullDiskTrial.Said;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The disk fills up at every moment of a deployment: with 0, 10, 20 … KiB of room ({@code
 * -Dsoak.disk.step}), until the command works three times on end.
 */
class FullDiskSoak {
  private static final int STEP_KIB = Integer.getInteger("soak.disk.step", 10);
  private static final int MOST_KIB = 1024;
  private static final int ENOUGH = 3;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void aFullDiskCostsNothing(Full full) throws Exception {
    Map<String, Integer> results = new TreeMap<>();
    List<String> failures = new ArrayList<>();
    int trials = 0;
    try (FullDiskTrial trial = new FullDiskTrial(SmallDisk.orSkip(), folder)) {
      int done = 0;
      for (int room = 0; done < ENOUGH && room <= MOST_KIB; room += STEP_KIB) {
        trials++;
        try {
          Said said = trial.run(full, room);
          done = said.done() ? done + 1 : 0;
          results.merge(said.toString(), 1, Integer::sum);
        } catch (AssertionError e) {
          failures.add(e.getMessage());
        }
      }
    }
    results.forEach(
        (said, times) -> System.out.printf("soak: %s full: %s: %d%n", full, said, times));
    System.out.printf("soak: %s full: %d trials, %d went wrong%n", full, trials, failures.size());
    assertThat(failures).isEmpty();
  }
}
