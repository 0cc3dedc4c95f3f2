package app.manit.pages;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/**
 * Keeps our requests to a host below the number that it allows; shared by everything that asks the
 * host with the same token.
 *
 * <p>Cloudflare takes 1,200 requests of a user in 5 minutes, and refuses all of them for the next 5
 * minutes if there are more (developers.cloudflare.com/fundamentals/api/reference/limits). At first
 * 300 requests may follow each other as they like, so a deployment is never held up; then they come
 * 2.5 to a second. That makes 1,050 in any 5 minutes, and leaves some for the dashboard and for
 * other programs.
 */
final class RequestPace {
  private static final int BURST = 300;
  private static final Duration INTERVAL = Duration.ofMillis(400);

  /** How time passes. */
  @FunctionalInterface
  interface Sleep {
    /** Returns after the duration. */
    void of(Duration duration) throws InterruptedException;
  }

  private final long interval;
  private final LongSupplier nanoTime;
  private final Sleep sleep;

  /** When the next request would be due, if none of them came early. */
  private long due;

  private RequestPace(Duration interval, LongSupplier nanoTime, Sleep sleep) {
    this.interval = interval.toNanos();
    this.nanoTime = nanoTime;
    this.sleep = sleep;
    this.due = nanoTime.getAsLong();
  }

  /** Cloudflare's limit. */
  static RequestPace ofCloudflare() {
    return ofCloudflare(System::nanoTime, Thread::sleep);
  }

  /** Cloudflare's limit by another clock. */
  static RequestPace ofCloudflare(LongSupplier nanoTime, Sleep sleep) {
    return new RequestPace(INTERVAL, nanoTime, sleep);
  }

  /** No limit, as on this computer. */
  static RequestPace unlimited() {
    return new RequestPace(Duration.ZERO, System::nanoTime, Thread::sleep);
  }

  /**
   * Returns when the next request may be made.
   *
   * @throws CancellationException if the calling thread is interrupted; its flag is clear then
   */
  void await() {
    long wait = reserve();
    if (wait > 0) {
      try {
        sleep.of(Duration.ofNanos(wait));
      } catch (InterruptedException _) {
        throw new CancellationException("interrupted while waiting for the turn of a request");
      }
    }
  }

  private synchronized long reserve() {
    long now = nanoTime.getAsLong();
    long ahead = Math.max(0, due - now) + interval;
    due = now + ahead;
    return ahead - BURST * interval;
  }
}
