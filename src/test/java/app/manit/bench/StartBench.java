package app.manit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts the packaged window, on the display that there is, and reads when its first frame was
 * there and when it could be used, which it tells where {@code MANIT_START_MARKS} is set. {@code
 * packaging/Measure.java} tells more: memory, the command, and both without a display.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class StartBench {
  private static final int RUNS = Integer.getInteger("bench.runs", 5);
  private static final Path WINDOW = Path.of("target/manit/bin/manit-desktop").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> MOMENTS = List.of("first-frame", "usable");
  private static final Pattern MOMENT = Pattern.compile("(first-frame|usable) (\\d+)\n");

  @TempDir private Path home;

  @Test
  void window() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(WINDOW), "mvn -Pdist package makes the window");
    Assumptions.assumeTrue(System.getenv("DISPLAY") != null, "a window wants a display");
    List<Map<String, Long>> runs = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      runs.add(start());
    }
    StringBuilder table = new StringBuilder("| window | median |\n|---|--:|\n");
    for (String moment : MOMENTS) {
      long median =
          runs.stream().map(times -> times.get(moment)).sorted().toList().get((RUNS - 1) / 2);
      table.append("| %s | %d ms |\n".formatted(moment, median));
    }
    System.out.println(table);
    Files.writeString(Files.createDirectories(Path.of("target/bench")).resolve("start.md"), table);
  }

  private Map<String, Long> start() throws IOException, InterruptedException {
    Path said = home.resolve("said.txt");
    ProcessBuilder builder = new ProcessBuilder(WINDOW.toString());
    builder.environment().put("MANIT_HOME", home.resolve("manit").toString());
    builder.environment().put("MANIT_START_MARKS", "1");
    builder.redirectErrorStream(true).redirectOutput(said.toFile());
    long begin = System.currentTimeMillis();
    long start = System.nanoTime();
    Process window = builder.start();
    try {
      Map<String, Long> times = Map.of();
      while (!times.keySet().containsAll(MOMENTS)) {
        boolean ended = window.waitFor(20, TimeUnit.MILLISECONDS);
        times = times(Files.readString(said), begin);
        if ((ended || System.nanoTime() - start > PATIENCE.toNanos())
            && !times.keySet().containsAll(MOMENTS)) {
          throw new AssertionError("the window did not tell: " + Files.readString(said));
        }
      }
      return times;
    } finally {
      window.destroy();
      window.waitFor();
    }
  }

  /** Milliseconds after the start of the process; the window tells them since 1970. */
  private static Map<String, Long> times(String said, long begin) {
    Matcher moments = MOMENT.matcher(said);
    return moments
        .results()
        .collect(
            Collectors.toMap(
                found -> found.group(1), found -> Long.parseLong(found.group(2)) - begin));
  }
}
