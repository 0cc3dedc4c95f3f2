package app.manit.bench;

/**
 * One direction of a line, which all connections share: bytes that leave at the same time leave one
 * after the other.
 */
final class Lane {
  private final long bytesPerSecond;
  private long free = System.nanoTime();

  /**
   * @param bytesPerSecond 0 for no limit
   */
  Lane(long bytesPerSecond) {
    this.bytesPerSecond = bytesPerSecond;
  }

  /**
   * Takes the lane for so many bytes.
   *
   * @param from when they are there to be sent, by {@link System#nanoTime}
   * @return when the last of them has left
   */
  synchronized long send(long from, int bytes) {
    if (bytesPerSecond == 0) {
      return from;
    }
    long begin = free - from > 0 ? free : from;
    free = begin + bytes * 1_000_000_000L / bytesPerSecond;
    return free;
  }
}
