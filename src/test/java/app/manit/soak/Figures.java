package app.manit.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a soak counted and measured, and what it found wrong; printed as lines {@code soak: …}. */
final class Figures {
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, List<Duration>> times = new TreeMap<>();
  private final List<String> violations = new ArrayList<>();

  synchronized void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  synchronized int counted(String what) {
    return counts.getOrDefault(what, 0);
  }

  synchronized void took(String what, Duration time) {
    times.computeIfAbsent(what, _ -> new ArrayList<>()).add(time);
  }

  /** Something that must never be; told at once, for a soak may be ended before it ends. */
  synchronized void violation(String what) {
    violations.add(what);
    say("violation: " + what);
  }

  void violations(String where, List<String> findings) {
    findings.forEach(finding -> violation(where + ": " + finding));
  }

  synchronized List<String> violations() {
    return List.copyOf(violations);
  }

  /** One line. */
  void say(String line) {
    System.out.println("soak: " + line);
  }

  /** All of them. */
  synchronized void print(String soak) {
    counts.forEach((what, count) -> say("%s: %s: %d".formatted(soak, what, count)));
    times.forEach((what, taken) -> say("%s: %s: %s".formatted(soak, what, summary(taken))));
    say("%s: violations: %d".formatted(soak, violations.size()));
  }

  private static String summary(List<Duration> taken) {
    List<Duration> sorted = taken.stream().sorted().toList();
    long mean = taken.stream().mapToLong(Duration::toMillis).sum() / taken.size();
    return "mean %d ms, p95 %d ms, max %d ms"
        .formatted(
            mean,
            sorted.get((sorted.size() - 1) * 95 / 100).toMillis(),
            sorted.getLast().toMillis());
  }
}
