package app.manit.ui.task;

import app.manit.failure.Failure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Does one work after the other, in the order in which they were asked for. For one thread's use.
 */
public final class InTurn implements Background {
  private final Background background;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean busy;

  /**
   * @param background does each of them
   */
  public InTurn(Background background) {
    this.background = background;
  }

  @Override
  public <T> void run(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Failure> failed) {
    waiting.add(
        () ->
            background.run(
                work,
                result -> {
                  next();
                  done.accept(result);
                },
                failure -> {
                  next();
                  failed.accept(failure);
                }));
    if (!busy) {
      next();
    }
  }

  private void next() {
    Runnable first = waiting.poll();
    busy = first != null;
    if (first != null) {
      first.run();
    }
  }

  @Override
  public void onUi(Runnable act) {
    background.onUi(act);
  }
}
