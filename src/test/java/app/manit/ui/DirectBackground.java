package app.manit.ui;

import app.manit.failure.Failure;
import app.manit.ui.task.Background;
import app.manit.ui.task.Faults;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does the work on the test's own thread: at once, or when the test says so. */
public final class DirectBackground implements Background {
  private final Deque<Runnable> held = new ArrayDeque<>();
  private boolean holding;

  /** From now on, results wait for {@link #release}. */
  public void hold() {
    holding = true;
  }

  /** Brings back the result that has waited longest. */
  public void release() {
    held.remove().run();
  }

  /** Brings back the result that was asked for last. */
  public void releaseLast() {
    held.removeLast().run();
  }

  @Override
  public <T> void run(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Failure> failed) {
    Runnable outcome = outcome(work, done, failed);
    if (holding) {
      held.add(outcome);
    } else {
      outcome.run();
    }
  }

  private static <T> Runnable outcome(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Failure> failed) {
    try {
      T result = work.call();
      return () -> done.accept(result);
    } catch (Exception e) {
      return () -> failed.accept(Faults.failure(e));
    }
  }

  @Override
  public void onUi(Runnable act) {
    act.run();
  }
}
