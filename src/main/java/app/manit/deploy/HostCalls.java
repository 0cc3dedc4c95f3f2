package app.manit.deploy;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.pages.PagesException;
import app.manit.probe.Pause;
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes calls to a host so that faults which pass are waited out: repeated with growing, jittered
 * pauses, or after the pause that the host itself asks for. What passes is a property of the
 * failure's kind ({@link app.manit.failure.FailureKind#passing()}), nowhere else.
 */
final class HostCalls {
  /** How often a call is made at most. */
  static final int ATTEMPTS = 5;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final double JITTER = 0.25;

  /**
   * As long as Cloudflare blocks those who asked too often. A host that asks for more is told of to
   * the user instead of being waited for.
   */
  static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(5);

  private final Cancellation cancellation;
  private final DeployListener listener;
  private final Pause pause;
  private final Waits waits;

  HostCalls(Cancellation cancellation, DeployListener listener, Pause pause) {
    this.cancellation = cancellation;
    this.listener = listener;
    this.pause = pause;
    this.waits = new Waits(pause);
  }

  /**
   * Makes a call that may be repeated safely.
   *
   * @throws FailureException the last one, if it does not pass
   * @throws CancellationException if the user stops it, also while waiting
   */
  <T> T repeating(Callable<T> call) {
    return cancellation.guard(() -> patiently(call));
  }

  /** Makes a call once; for those that must not be repeated blindly. */
  <T> T once(Callable<T> call) {
    return cancellation.guard(call);
  }

  /** Throws if the user has stopped it: before what cannot be taken back. */
  void check() {
    cancellation.check();
  }

  /** Waits, unless the user stops it. */
  void pause(Duration duration) {
    cancellation.guard(
        () -> {
          pause.of(duration);
          return duration;
        });
  }

  /** Tells that a call is made again, and waits until it is time or the user wants it now. */
  void waitToRetry(Failure why, Duration delay, int attempt, int attempts) {
    tell(why, delay, attempt, attempts);
    cancellation.guard(
        () -> {
          waits.of(delay);
          return delay;
        });
  }

  private void tell(Failure why, Duration delay, int attempt, int attempts) {
    listener.retrying(new RetryNotice(why, delay, attempt, attempts, waits::end));
  }

  /** Repeats on the calling thread; for work that is already guarded. */
  <T> T patiently(Callable<T> call) {
    CompletableFuture<T> result =
        Failsafe.with(policy()).with(new InlineScheduler(waits)).getAsync(call::call);
    if (!result.isDone()) {
      // The pause was interrupted: Failsafe cannot know, so nobody would ever complete the future.
      throw new CancellationException("stopped while waiting to try again");
    }
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private RetryPolicy<Object> policy() {
    return RetryPolicy.builder()
        .handleIf(HostCalls::passes)
        .withMaxAttempts(ATTEMPTS)
        .withDelayFn(context -> pauseAfter(context.getLastException(), context.getAttemptCount()))
        .onRetryScheduled(
            event -> {
              if (event.getLastException() instanceof FailureException e) {
                tell(e.failure(), event.getDelay(), event.getAttemptCount() + 1, ATTEMPTS);
              }
            })
        .build();
  }

  /** Never shorter than the host asks; else longer each time, and not the same for everybody. */
  static Duration pauseAfter(Throwable error, int attempts) {
    if (error instanceof PagesException e && e.retryAfter().isPresent()) {
      return e.retryAfter().get();
    }
    double jitter = ThreadLocalRandom.current().nextDouble(1 - JITTER, 1 + JITTER);
    return Duration.ofMillis(Math.round((FIRST_PAUSE.toMillis() << (attempts - 1)) * jitter));
  }

  /** Whether it is worth, and polite, to try the same again after a while. */
  static boolean passes(Throwable error) {
    return error instanceof FailureException e
        && e.failure().kind().passing()
        && !(e instanceof PagesException p
            && p.retryAfter().filter(wait -> wait.compareTo(LONGEST_RETRY_AFTER) > 0).isPresent());
  }
}
