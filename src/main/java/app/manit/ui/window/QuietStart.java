package app.manit.ui.window;

import app.manit.ui.task.Delay;
import java.time.Duration;
import javafx.beans.value.ObservableValue;

/**
 * A start at login: the program is in the tray and shows no window. Where no tray takes its icon,
 * the window is shown after all, out of the way, so that the program can always be found. Used on
 * the UI thread.
 */
public final class QuietStart {
  /** Panels start at login too, and some of them slowly. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ObservableValue<Boolean> inTray;
  private final WindowFrame frame;
  private final Delay delay;

  /**
   * A start at login.
   *
   * @param inTray whether a tray has the program's icon
   * @param delay lets time pass
   */
  public QuietStart(ObservableValue<Boolean> inTray, WindowFrame frame, Delay delay) {
    this.inTray = inTray;
    this.frame = frame;
    this.delay = delay;
  }

  /** The program is up, and its icon was offered to the tray. */
  public void begin() {
    var _ = delay.after(PATIENCE, this::looked);
  }

  private void looked() {
    if (!inTray.getValue() && !frame.showing()) {
      frame.showAside();
    }
  }
}
