package app.manit.deploy;

import app.manit.probe.Pause;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The waits between the attempts of one deployment, which a user may end early. Each runs on a
 * thread of its own, so that ending it interrupts nothing else.
 */
final class Waits implements Pause {
  private final Pause pause;
  private final Set<FutureTask<Duration>> waiting = new HashSet<>();

  /**
   * @param pause how time passes
   */
  Waits(Pause pause) {
    this.pause = pause;
  }

  /** Returns after the duration, or when it is ended. */
  @Override
  public void of(Duration duration) throws InterruptedException {
    FutureTask<Duration> wait =
        new FutureTask<>(
            () -> {
              pause.of(duration);
              return duration;
            });
    change(() -> waiting.add(wait));
    try {
      Thread.ofVirtual().name("deploy-wait").start(wait);
      wait.get();
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    } catch (CancellationException e) {
      // Ended early: what was waited for is done now.
    } catch (ExecutionException e) {
      throw new IllegalStateException("a pause threw what it does not declare", e.getCause());
    } finally {
      wait.cancel(true);
      change(() -> waiting.remove(wait));
    }
  }

  /** Ends all that are going on. */
  void end() {
    change(() -> waiting.forEach(wait -> wait.cancel(true)));
  }

  private synchronized void change(Runnable change) {
    change.run();
  }
}
