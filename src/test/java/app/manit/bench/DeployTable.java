package app.manit.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All runs of the deploy benchmark, as a table of medians and their ratios. */
final class DeployTable {
  private static final double MIB = 1024.0 * 1024;

  /** What a row is about. */
  record Row(SiteSize size, Line line, Step step) {}

  private final Map<Row, Map<String, List<Measured>>> runs = new LinkedHashMap<>();
  private final Map<Row, Map<String, String>> asked = new LinkedHashMap<>();

  void add(Row row, Contender contender, Measured measured, LineTrace trace) {
    runs.computeIfAbsent(row, _ -> new LinkedHashMap<>())
        .computeIfAbsent(contender.name(), _ -> new ArrayList<>())
        .add(measured);
    asked
        .computeIfAbsent(row, _ -> new LinkedHashMap<>())
        .put(contender.name(), trace.requests() + "/" + trace.connections());
  }

  /** The table in Markdown. */
  String markdown(Contender ours, Contender theirs) {
    StringBuilder table = new StringBuilder();
    table.append(
        """
        | site | line | what | %1$s | %2$s | ratio | %1$s MB | %2$s MB | ratio | requests/connections |
        |---|---|---|--:|--:|--:|--:|--:|--:|---|
        """
            .formatted(ours.name(), theirs.name()));
    runs.forEach(
        (row, by) -> {
          Measured our = Measured.median(by.get(ours.name()));
          Measured their = Measured.median(by.get(theirs.name()));
          table.append(
              "| %s | %s | %s | %.2f s | %.2f s | **%.2f×** | %.0f | %.0f | **%.2f×** | %s, %s |\n"
                  .formatted(
                      row.size().title(),
                      row.line(),
                      row.step().title(),
                      seconds(our),
                      seconds(their),
                      seconds(our) / seconds(their),
                      our.peakBytes() / MIB,
                      their.peakBytes() / MIB,
                      (double) our.peakBytes() / Math.max(1, their.peakBytes()),
                      asked.get(row).get(ours.name()),
                      asked.get(row).get(theirs.name())));
        });
    return table.toString();
  }

  private static double seconds(Measured measured) {
    return measured.wall().toNanos() / 1e9;
  }
}
