package app.manit.ui.task;

import java.time.Duration;
import javafx.util.Subscription;

/** Does something later, on the UI thread. */
@FunctionalInterface
public interface Delay {

  /**
   * Does it once the pause is over.
   *
   * @return ending it before takes it back
   */
  Subscription after(Duration pause, Runnable act);
}
