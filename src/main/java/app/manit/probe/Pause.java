package app.manit.probe;

import java.time.Duration;

/** How time is let pass: for real, or by a test's own clock. */
@FunctionalInterface
public interface Pause {
  /** Sleeps. */
  Pause REAL = Thread::sleep;

  /**
   * Returns after the duration.
   *
   * @throws InterruptedException if whoever waits is no longer wanted
   */
  void of(Duration duration) throws InterruptedException;
}
