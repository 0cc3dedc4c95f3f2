package app.manit.ui.window;

import javafx.beans.value.ObservableValue;

/** What is done once, as soon as something is so. Used on the UI thread. */
public final class Once {
  private boolean done;
  private final Runnable act;

  private Once(Runnable act) {
    this.act = act;
  }

  /** Does it at once if the condition is true already. */
  public static void when(ObservableValue<Boolean> condition, Runnable act) {
    condition.subscribe(new Once(act)::look);
  }

  private void look(boolean now) {
    if (now && !done) {
      done = true;
      act.run();
    }
  }
}
