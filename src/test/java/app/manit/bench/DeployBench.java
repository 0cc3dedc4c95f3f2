package app.manit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Deploys sites by {@code manit} and by wrangler, in turns, each to a practice host of its own at
 * the far end of a line, and prints medians and ratios. {@code -Dbench.runs=5
 * -Dbench.sites=FIVE,LARGE -Dbench.latencies=0,40,120 -Dbench.megabits=0}; {@code
 * -Dbench.trace=true} prints what was asked of the host, too.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class DeployBench {
  private static final int RUNS = Integer.getInteger("bench.runs", 5);
  private static final long MEGABITS = Long.getLong("bench.megabits", 0);
  private static final boolean TRACE = Boolean.getBoolean("bench.trace");
  private static final List<Long> LATENCIES =
      list("bench.latencies", "0,40,120").map(Long::valueOf).toList();
  private static final List<SiteSize> SITES =
      list("bench.sites", "FIVE,HUNDREDS,THOUSANDS,LARGE").map(SiteSize::valueOf).toList();

  private final Contender manit = new ManitContender();
  private final Contender wrangler = new WranglerContender();
  private final DeployTable table = new DeployTable();
  @TempDir private Path folder;

  @Test
  void besideWrangler() throws Exception {
    WranglerContender.install();
    if (!ManitContender.packaged()) {
      System.out.println("bench: no target/manit (mvn -Pdist package): manit runs as plain Java");
    }
    for (SiteSize size : SITES) {
      for (long latency : LATENCIES) {
        Line line = Line.of(latency, MEGABITS);
        for (int run = 0; run < RUNS; run++) {
          for (Contender contender : List.of(manit, wrangler)) {
            round(size, line, contender, run);
          }
        }
        tell();
      }
    }
  }

  /** All of it after each row, for somebody may not have the patience to wait for the end. */
  private void tell() throws IOException {
    String markdown = table.markdown(manit, wrangler);
    System.out.println(markdown);
    Files.writeString(
        Files.createDirectories(Path.of("target/bench")).resolve("deploy.md"), markdown);
  }

  /** Contents are new in every round: nobody has met them before. */
  private void round(SiteSize size, Line line, Contender contender, int run)
      throws IOException, InterruptedException {
    Path scenery = folder.resolve("%s-%s-%d".formatted(size, contender.name(), run));
    long seed = Objects.hash(size, line, run);
    try (Scene scene = new Scene(contender, line, scenery)) {
      Path before = scene.site(SiteSize.FIVE, "before", seed + 1);
      Measured first = scene.deploy(before);
      if (size == SiteSize.FIVE) {
        add(size, line, Step.FIRST_EVER, contender, first, scene);
      }
      Path site = scene.site(size, "site", seed);
      for (Step step : EnumSet.range(Step.NEW, Step.ONE_CHANGED)) {
        if (step == Step.ONE_CHANGED) {
          SiteSize.edit(site, seed + 2);
        }
        add(size, line, step, contender, scene.deploy(site), scene);
      }
    } finally {
      delete(scenery);
    }
  }

  private void add(
      SiteSize size, Line line, Step step, Contender contender, Measured measured, Scene scene) {
    table.add(new DeployTable.Row(size, line, step), contender, measured, scene.trace());
    if (TRACE) {
      System.out.println("bench: %s, %s, %s: %s".formatted(size, step, contender.name(), measured));
      scene.trace().lines().forEach(event -> System.out.println("bench:   " + event));
    }
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static Stream<String> list(String property, String standard) {
    return Stream.of(System.getProperty(property, standard).split(",", -1));
  }
}
