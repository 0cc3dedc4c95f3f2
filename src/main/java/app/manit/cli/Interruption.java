package app.manit.cli;

import app.manit.deploy.Cancellation;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C, as the commands see it: work is stopped at a safe place, serving comes to its end. */
public final class Interruption {
  private final Cancellation cancellation = new Cancellation();
  private final CountDownLatch requested = new CountDownLatch(1);

  /** Asks for the end; may be called from any thread, and more than once. */
  public void request() {
    requested.countDown();
    cancellation.request();
  }

  /** Whether somebody asked for the end. */
  boolean requested() {
    return requested.getCount() == 0;
  }

  /** Stops what a deployment waits for. */
  Cancellation cancellation() {
    return cancellation;
  }

  /** Waits for the end to be asked for. */
  void await() {
    try {
      requested.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the end to be asked for, or for this long. */
  void await(Duration atMost) {
    try {
      // Which of the two it was makes no difference to what comes then.
      boolean _ = requested.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
