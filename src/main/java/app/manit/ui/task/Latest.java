package app.manit.ui.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Passes on the latest of many values, so that a fast source does not flood a slow sink: what comes
 * before the next turn of the sink replaces what has not been passed on yet. The last value always
 * arrives.
 */
public final class Latest<T> implements Consumer<T> {
  private final Consumer<? super T> sink;
  private final Executor turns;
  private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();

  /**
   * @param turns when, and on which thread, the sink takes a value: a delayed executor limits how
   *     often
   */
  public Latest(Consumer<? super T> sink, Executor turns) {
    this.sink = sink;
    this.turns = turns;
  }

  /** Takes a value, on any thread, without waiting. */
  @Override
  public void accept(T value) {
    if (waiting.getAndSet(value) == null) {
      turns.execute(this::passOn);
    }
  }

  private void passOn() {
    T value = waiting.getAndSet(null);
    if (value != null) {
      sink.accept(value);
    }
  }
}
