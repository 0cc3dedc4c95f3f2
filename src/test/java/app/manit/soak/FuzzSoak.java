package app.manit.soak;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.source.SourceFuzz;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads sources that are wrong in every way, for {@code -Dsoak.fuzzSeconds}, from {@code
 * -Dsoak.fuzzSeed} on: with one second and the seed of a finding, it is found again.
 */
class FuzzSoak {
  private static final long FIRST = Long.getLong("soak.fuzzSeed", 1_000_000);
  private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("soak.fuzzSeconds", 120));

  @TempDir private Path folder;

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void everySourceIsReadOrRefused() {
    SourceFuzz fuzz = new SourceFuzz(folder);
    Map<String, Integer> outcomes = new TreeMap<>();
    List<String> findings = new ArrayList<>();
    long most = 0;
    long slowest = 0;
    long start = System.nanoTime();
    long seed = FIRST;
    for (; System.nanoTime() - start < LENGTH.toNanos(); seed++) {
      long begun = System.nanoTime();
      try {
        SourceFuzz.Outcome outcome = fuzz.round(seed);
        outcomes.merge(outcome.source() + ": " + outcome.kind(), 1, Integer::sum);
        most = Math.max(most, outcome.allocated());
      } catch (AssertionError e) {
        findings.add(String.valueOf(e.getMessage()));
      }
      slowest = Math.max(slowest, System.nanoTime() - begun);
    }
    outcomes.forEach((outcome, times) -> System.out.printf("soak: %s: %d%n", outcome, times));
    System.out.printf(
        "soak: %d sources from seed %d, %d findings, at most %d KiB and %d ms for one%n",
        seed - FIRST, FIRST, findings.size(), most / 1024, slowest / 1_000_000);
    findings.forEach(finding -> System.out.println("soak: " + finding));
    assertThat(findings).isEmpty();
  }
}
