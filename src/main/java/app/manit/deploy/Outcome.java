package app.manit.deploy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What came of work that was done on another thread. */
final class Outcome {
  private Outcome() {}

  /**
   * Waits for the result; throws what the work threw.
   *
   * @throws CancellationException if the waiting thread is interrupted, whose flag stays set
   */
  static <T> T of(Future<T> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      work.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException("the program is ending");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default ->
            throw new IllegalStateException("work threw what it does not declare", e);
      }
    }
  }
}
