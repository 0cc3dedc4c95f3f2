package app.manit.ui;

import app.manit.failure.Failure;
import app.manit.ui.task.Background;
import app.manit.ui.task.FxBackground;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The window's own background, which knows when it has nothing left to do: a test must not take
 * away the folder that it still writes to.
 */
final class CountedBackground implements Background {
  private final Background real = new FxBackground();
  private final AtomicInteger working = new AtomicInteger();

  @Override
  public <T> void run(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Failure> failed) {
    working.incrementAndGet();
    real.run(work, counted(done), counted(failed));
  }

  /** Counts the work until what comes of it was taken, which may be more work. */
  private <T> Consumer<T> counted(Consumer<? super T> taken) {
    return result -> {
      try {
        taken.accept(result);
      } finally {
        working.decrementAndGet();
      }
    };
  }

  @Override
  public void onUi(Runnable act) {
    real.onUi(act);
  }

  /** Whether all that was asked for was done. */
  boolean idle() {
    return working.get() == 0;
  }
}
