package app.manit.ui.task;

import java.time.Duration;

/** Does something on the UI thread again and again, until it is closed. */
public final class Ticker implements AutoCloseable {
  private final Thread thread;

  private Ticker(Thread thread) {
    this.thread = thread;
  }

  /**
   * Begins, after the first pause. A timeline of JavaFX would wake the toolkit sixty times a second
   * for it.
   */
  public static Ticker every(Duration pause, Background background, Runnable act) {
    return new Ticker(
        Thread.ofVirtual().name("window-ticker").start(() -> tick(pause, background, act)));
  }

  private static void tick(Duration pause, Background background, Runnable act) {
    try {
      while (true) {
        Thread.sleep(pause);
        background.onUi(act);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
