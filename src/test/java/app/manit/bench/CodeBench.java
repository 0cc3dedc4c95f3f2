package app.manit.bench;

import app.manit.bench.code.HashBenchmark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of pieces of code in processes of their own, and prints their times. */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class CodeBench {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

  @Test
  void piecesOfCode() throws Exception {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(HashBenchmark.class.getPackageName().replace(".", "\\."))
                    .mode(Mode.AverageTime)
                    .timeUnit(TimeUnit.MICROSECONDS)
                    .forks(1)
                    .warmupIterations(ROUNDS)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(ROUNDS)
                    .measurementTime(TimeValue.seconds(1))
                    .shouldFailOnError(true)
                    .build())
            .run();
    StringBuilder table = new StringBuilder("| what | time | ± |  |\n|---|--:|--:|---|\n");
    results.forEach(result -> table.append(row(result)));
    System.out.println(table);
    Files.writeString(Files.createDirectories(Path.of("target/bench")).resolve("code.md"), table);
  }

  private static String row(RunResult result) {
    String name = result.getParams().getBenchmark();
    String size = result.getParams().getParam("size");
    double micros = result.getPrimaryResult().getScore();
    return "| %s%s | %.1f µs | %.1f µs | %s |\n"
        .formatted(
            name.substring(HashBenchmark.class.getPackageName().length() + 1),
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
