package app.manit.deploy;

import app.manit.probe.Pause;
import dev.failsafe.spi.Scheduler;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Lets Failsafe wait on the calling thread by our {@link Pause}: an interrupt ends the wait, and a
 * test's clock can let it pass. Failsafe's own waiting knows only real time.
 */
final class InlineScheduler implements Scheduler {
  private final Pause pause;

  InlineScheduler(Pause pause) {
    this.pause = pause;
  }

  @Override
  public ScheduledFuture<?> schedule(Callable<?> callable, long delay, TimeUnit unit) {
    Done done =
        new Done(
            () -> {
              if (delay > 0) {
                pause.of(Duration.of(delay, unit.toChronoUnit()));
              }
              return callable.call();
            });
    done.run();
    return done;
  }

  /** A future that was run before anybody can ask for it. */
  private static final class Done extends FutureTask<Object> implements ScheduledFuture<Object> {
    Done(Callable<Object> callable) {
      super(callable);
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return 0;
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(0, other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
