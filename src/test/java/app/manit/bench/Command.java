package app.manit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that is measured.
 *
 * @param environment besides what the system needs; nothing of accounts or settings is inherited
 */
record Command(List<String> words, Map<String, String> environment, Path folder) {
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final List<String> INHERITED = List.of("PATH", "LANG", "LC_ALL", "TMPDIR");

  /**
   * What came of it.
   *
   * @param output both streams
   */
  record Ended(Measured measured, String output) {}

  /** Runs it to its end, which must be a good one. */
  Ended run() throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().keySet().retainAll(INHERITED);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      long peak = 0;
      while (!process.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, ProcessMemory.peakOf(process.pid()));
        if (System.nanoTime() - start > PATIENCE.toNanos()) {
          throw new AssertionError("it does not end: " + words);
        }
      }
      Duration wall = Duration.ofNanos(System.nanoTime() - start);
      String said = Files.readString(output);
      if (process.exitValue() != 0) {
        throw new AssertionError(
            "%s ended with %d: %s".formatted(words, process.exitValue(), said));
      }
      return new Ended(new Measured(wall, peak), said);
    } finally {
      process.destroyForcibly();
    }
  }
}
