package app.manit.cli;

import java.time.Duration;
import java.util.Locale;

/** Sizes and times as people read them. */
final class Amounts {
  private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

  private Amounts() {}

  /** {@code 812 B}, {@code 12.3 kB}, {@code 1.5 GB}: decimal, as hosts and disks count. */
  static String bytes(long bytes) {
    if (bytes < 1000) {
      return bytes + " B";
    }
    double amount = bytes / 1000.0;
    int unit = 0;
    while (amount >= 999.95 && unit < UNITS.length - 1) {
      amount /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", amount, UNITS[unit]);
  }

  /** {@code 4 s}: a time to come, not shorter than it will be. */
  static String wait(Duration time) {
    return time.plusMillis(999).toSeconds() + " s";
  }

  /** {@code 12 ms}, {@code 1.2 s}, {@code 3 min 5 s}. */
  static String time(Duration time) {
    long millis = time.toMillis();
    if (millis < 1000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
    return time.toMinutes() + " min " + time.toSecondsPart() + " s";
  }
}
