package app.manit.bench;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What one run of a process took, from its start to its end.
 *
 * @param peakBytes the most memory that it and the processes it started had resident; 0 where the
 *     system does not tell
 */
record Measured(Duration wall, long peakBytes) {
  /** The middle of each figure. */
  static Measured median(List<Measured> runs) {
    return new Measured(middle(runs, Measured::wall), middle(runs, Measured::peakBytes));
  }

  private static <T extends Comparable<T>> T middle(
      List<Measured> runs, Function<Measured, T> figure) {
    return runs.stream()
        .map(figure)
        .sorted(Comparator.naturalOrder())
        .skip((runs.size() - 1) / 2)
        .findFirst()
        .orElseThrow();
  }
}
