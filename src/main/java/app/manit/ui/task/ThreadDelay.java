package app.manit.ui.task;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.util.Subscription;

/**
 * Waits on a virtual thread: a transition of JavaFX would wake the toolkit sixty times a second.
 */
public final class ThreadDelay implements Delay {
  private final Background background;

  /** Comes back to the UI thread by this. */
  public ThreadDelay(Background background) {
    this.background = background;
  }

  @Override
  public Subscription after(Duration pause, Runnable act) {
    AtomicBoolean open = new AtomicBoolean(true);
    Runnable once =
        () -> {
          if (open.getAndSet(false)) {
            act.run();
          }
        };
    Thread waiting = Thread.ofVirtual().name("window-delay").start(() -> wait(pause, once));
    return () -> {
      open.set(false);
      waiting.interrupt();
    };
  }

  private void wait(Duration pause, Runnable act) {
    try {
      Thread.sleep(pause);
      background.onUi(act);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
