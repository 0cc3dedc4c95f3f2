package app.manit.ui.words;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Writes sizes and durations as people say them. */
public final class Quantities {
  private enum Unit {
    BYTES(1),
    KILOBYTES(1e3),
    MEGABYTES(1e6),
    GIGABYTES(1e9);

    private final double bytes;

    Unit(double bytes) {
      this.bytes = bytes;
    }

    /** The largest of which there is at least one. */
    static Unit of(long bytes) {
      return Arrays.stream(values())
          .filter(unit -> bytes >= unit.bytes)
          .reduce((smaller, larger) -> larger)
          .orElse(BYTES);
    }

    double count(long amount) {
      return amount / bytes;
    }

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Words words;

  /** Writes them in these words. */
  public Quantities(Words words) {
    this.words = words;
  }

  /** {@code 1.9 MB}. */
  public String size(long bytes) {
    Unit unit = Unit.of(bytes);
    return words.say("size." + unit.key(), unit.count(bytes));
  }

  /** {@code 1.2 of 1.8 MB}: both in the unit of the whole. */
  public String part(long bytes, long total) {
    Unit unit = Unit.of(total);
    return words.say("size.part." + unit.key(), unit.count(bytes), unit.count(total));
  }

  /** {@code 212 ms}, {@code 1.4 s}. */
  public String shortly(Duration duration) {
    return duration.toMillis() < 1000
        ? words.say("time.milliseconds", duration.toMillis())
        : seconds(duration);
  }

  /** {@code 0.2 s}. */
  public String seconds(Duration duration) {
    return words.say("time.seconds", duration.toMillis() / 1000.0);
  }
}
