package app.manit.bench;

import app.manit.bench.code.HashBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs JMH over the pieces of code, each in a process of its own. */
final class CodeRuns {
  private static final String PIECES = HashBenchmark.class.getPackageName();

  private CodeRuns() {}

  /**
   * Runs all of them.
   *
   * @param args how many rounds of a second each warms up and measures; the file for the table
   */
  public static void main(String[] args) throws RunnerException, IOException {
    int rounds = Integer.parseInt(args[0]);
    StringBuilder table = new StringBuilder("| what | time | ± | |\n|---|--:|--:|--:|\n");
    new Runner(
            new OptionsBuilder()
                .include(PIECES.replace(".", "\\."))
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(rounds)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(rounds)
                .measurementTime(TimeValue.seconds(1))
                .shouldFailOnError(true)
                .build())
        .run()
        .forEach(result -> table.append(row(result)));
    Files.writeString(Path.of(args[1]), table);
  }

  private static String row(RunResult result) {
    String name = result.getParams().getBenchmark();
    String size = result.getParams().getParam("size");
    double micros = result.getPrimaryResult().getScore();
    return "| %s%s | %.1f µs | %.1f µs | %s |\n"
        .formatted(
            name.substring(PIECES.length() + 1),
            size == null ? "" : ", files of " + size + " bytes",
            micros,
            result.getPrimaryResult().getScoreError(),
            name.contains(HashBenchmark.class.getSimpleName()) ? rate(result, micros) : "");
  }

  /** All threads together; bytes in a microsecond are megabytes in a second. */
  private static String rate(RunResult result, double micros) {
    return "%.0f MB/s".formatted(result.getParams().getThreads() * HashBenchmark.BYTES / micros);
  }
}
