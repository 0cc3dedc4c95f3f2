package app.manit.soak;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.store.DamageTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Damages a library at random, as often as {@code -Dsoak.damages} says, and opens it. */
class DamageSoak {
  private static final int DAMAGES = Integer.getInteger("soak.damages", 1000);

  @TempDir Path folder;

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void noDamageLosesAnythingWithoutAWord() throws IOException {
    DamageTrial trial = new DamageTrial(Files.createDirectory(folder.resolve("whole")));
    Map<String, Integer> results = new TreeMap<>();
    List<String> failures = new ArrayList<>();
    for (int seed = 0; seed < DAMAGES; seed++) {
      Path home = Files.createDirectory(folder.resolve("trial-" + seed));
      try {
        results.merge(trial.run(home, seed).toString(), 1, Integer::sum);
      } catch (RuntimeException | AssertionError e) {
        failures.add("seed " + seed + ": " + e);
      }
    }
    results.forEach((result, times) -> System.out.printf("soak: %s: %d%n", result, times));
    System.out.printf("soak: %d damages, %d not survived%n", DAMAGES, failures.size());
    assertThat(failures).isEmpty();
  }
}
