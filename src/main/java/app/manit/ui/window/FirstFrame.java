package app.manit.ui.window;

import javafx.animation.AnimationTimer;

/** The next frame that is drawn. Used on the UI thread. */
public final class FirstFrame {
  private FirstFrame() {}

  /** Does something when it is on the screen: what it takes must not hold it up. */
  public static void then(Runnable act) {
    // At the second pulse: JavaFX begins it only when the first one's frame is drawn.
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        pulses++;
        if (pulses == 2) {
          stop();
          act.run();
        }
      }
    }.start();
  }
}
