package app.manit.bench;

import java.time.Duration;

/**
 * What a line to a host is like.
 *
 * @param roundTrip how long a byte takes there and back
 * @param bytesPerSecond in each direction, for all connections together; 0 for as many as there are
 */
record Line(Duration roundTrip, long bytesPerSecond) {
  /** A line of so many milliseconds and so many megabits a second. */
  static Line of(long millis, long megabits) {
    return new Line(Duration.ofMillis(millis), megabits * 1_000_000 / 8);
  }

  @Override
  public String toString() {
    String latency = roundTrip.toMillis() + " ms";
    return bytesPerSecond == 0
        ? latency
        : "%s, %d Mbit/s".formatted(latency, bytesPerSecond * 8 / 1_000_000);
  }
}
