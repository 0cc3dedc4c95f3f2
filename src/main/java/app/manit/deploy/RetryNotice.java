package app.manit.deploy;

import app.manit.failure.Failure;
import java.time.Duration;

/**
 * A fault that is expected to pass: the call is made again.
 *
 * @param delay how long is waited first
 * @param attempt the number of the coming attempt, from 2
 * @param attempts how many are made at most
 * @param hurry ends the wait, so that the call is made now; from any thread, at any time
 */
public record RetryNotice(Failure why, Duration delay, int attempt, int attempts, Runnable hurry) {

  /** One whose wait cannot be ended. */
  public RetryNotice(Failure why, Duration delay, int attempt, int attempts) {
    this(why, delay, attempt, attempts, () -> {});
  }
}
