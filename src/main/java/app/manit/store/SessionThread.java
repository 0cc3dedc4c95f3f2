package app.manit.store;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one thread of this process on which the database is used.
 *
 * <p>Callers are interrupted when the user cancels, and Java closes a file channel for good under a
 * thread that is interrupted while it uses it. Nobody interrupts this thread; callers wait for it
 * to the end and keep their interrupt.
 */
final class SessionThread implements AutoCloseable {
  private final ScheduledThreadPoolExecutor executor;
  private volatile @Nullable Thread thread;

  SessionThread() {
    executor =
        new ScheduledThreadPoolExecutor(
            1, work -> thread = Thread.ofPlatform().name("manit-library").daemon().unstarted(work));
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Runs it after whatever was asked before, and waits for it; throws what it throws. */
  <T> T call(Supplier<T> work) {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("a session cannot be opened inside another one");
    }
    Future<T> future;
    try {
      future = executor.submit(work::get);
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException("the library was closed", e);
    }
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Runs it on that thread after a while, without waiting; it reports its own failures. */
  void later(Duration delay, Runnable work) {
    var _ = executor.schedule(work, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  boolean closed() {
    return executor.isShutdown();
  }

  /** Ends the thread; to be asked after all calls came back. */
  @Override
  public void close() {
    executor.shutdown();
  }

  private static RuntimeException unwrapped(ExecutionException e) {
    return switch (e.getCause()) {
      case RuntimeException unchecked -> unchecked;
      case Error error -> throw error;
      case null, default -> new IllegalStateException(e);
    };
  }
}
