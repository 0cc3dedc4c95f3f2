package app.manit.ui.task;

import app.manit.failure.Failure;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Does work away from the UI thread and brings what comes of it back to it. The UI thread never
 * waits: whoever needs something of the disk or the network goes through this.
 */
public interface Background {

  /**
   * Does the work on a thread of its own, then calls one of the two on the UI thread.
   *
   * @param failed told why there is no result; a fault of the program is logged before
   */
  <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Failure> failed);

  /** Does something on the UI thread, soon; in the order in which it was asked for. */
  void onUi(Runnable act);
}
