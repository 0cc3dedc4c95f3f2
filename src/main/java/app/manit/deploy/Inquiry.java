package app.manit.deploy;

import app.manit.failure.FailureException;
import app.manit.pages.PagesException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Asks a host that has, or may have, made a deployment what became of it. Nothing is lost while it
 * does not answer, so it is asked for as long as there is time; after that the outcome is unknown,
 * not failed.
 */
final class Inquiry {
  /** How long is waited at first. */
  static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

  private final HostCalls calls;
  private final DeploymentLog log;
  private final Clock clock;
  private final Instant deadline;

  Inquiry(HostCalls calls, DeploymentLog log, Clock clock, Instant deadline) {
    this.calls = calls;
    this.log = log;
    this.clock = clock;
    this.deadline = deadline;
  }

  /** How long is waited after a pause that was not enough. */
  static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  /**
   * The host's answer, however often it has to be asked.
   *
   * @throws PagesException if it refuses to tell
   * @throws FailureException {@code OUTCOME_UNKNOWN} when time is up
   */
  <T> T answer(Callable<T> question) {
    Duration pause = FIRST_PAUSE;
    for (int attempt = 2; ; attempt++) {
      try {
        return calls.once(question);
      } catch (PagesException e) {
        if (!HostCalls.passes(e)) {
          throw e;
        }
        pause = e.retryAfter().orElse(longer(pause));
        requireTime(pause);
        long left = Duration.between(clock.instant(), deadline).dividedBy(LONGEST_PAUSE);
        calls.waitToRetry(e.failure(), pause, attempt, attempt + Math.toIntExact(left));
      }
    }
  }

  /**
   * Waits, unless time would be up before.
   *
   * @throws FailureException {@code OUTCOME_UNKNOWN} then
   */
  void pause(Duration pause) {
    requireTime(pause);
    if (!pause.isZero()) {
      calls.pause(pause);
    }
  }

  private void requireTime(Duration pause) {
    if (clock.instant().plus(pause).isAfter(deadline)) {
      throw unknown(null);
    }
  }

  /**
   * That it cannot be found out now.
   *
   * @param why the refusal to tell, if there was one
   */
  FailureException unknown(@Nullable PagesException why) {
    return why == null
        ? new FailureException(log.current().outcomeUnknown())
        : new FailureException(log.current().outcomeUnknown(), why);
  }
}
