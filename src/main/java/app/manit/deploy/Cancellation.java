package app.manit.deploy;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Lets a user stop a deployment wherever it waits for the network.
 *
 * <p>Only work given to {@link #guard} is ever interrupted, on a thread of its own: an interrupt
 * that reached the database would close its file under its feet.
 */
public final class Cancellation {
  private boolean requested;
  private final Set<FutureTask<?>> running = new HashSet<>();

  /** Asks for the end; may be called from any thread, and more than once. */
  public synchronized void request() {
    requested = true;
    running.forEach(task -> task.cancel(true));
  }

  /** Whether somebody asked for the end. */
  public synchronized boolean requested() {
    return requested;
  }

  /**
   * Throws if somebody asked for the end.
   *
   * @throws CancellationException then
   */
  public synchronized void check() {
    if (requested) {
      throw new CancellationException("stopped by the user");
    }
  }

  /**
   * Does work that may be interrupted, and waits for it. Several threads may do so at once.
   *
   * @throws CancellationException if the end was, or is meanwhile, asked for
   */
  public <T> T guard(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    synchronized (this) {
      check();
      running.add(task);
    }
    Thread.ofVirtual().name("deploy-call").start(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw asUnchecked(e.getCause());
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException("the program is ending");
    } finally {
      synchronized (this) {
        running.remove(task);
      }
    }
  }

  private static RuntimeException asUnchecked(@Nullable Throwable cause) {
    return switch (cause) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      case null, default ->
          new IllegalStateException("a host call threw what it does not declare", cause);
    };
  }
}
