package app.manit.ui.task;

import app.manit.failure.Failure;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Virtual threads for the work, JavaFX's thread for what comes of it. */
public final class FxBackground implements Background {

  @Override
  public <T> void run(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Failure> failed) {
    Thread.ofVirtual().name("window-work").start(() -> onUi(outcome(work, done, failed)));
  }

  private static <T> Runnable outcome(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Failure> failed) {
    try {
      T result = work.call();
      return () -> done.accept(result);
    } catch (Exception e) {
      Failure failure = Faults.failure(e);
      return () -> failed.accept(failure);
    }
  }

  @Override
  public void onUi(Runnable act) {
    Platform.runLater(act);
  }
}
