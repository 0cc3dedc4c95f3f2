package app.manit.ui.tray;

import app.manit.platform.tray.Tray;
import app.manit.platform.tray.TrayListener;
import app.manit.ui.task.Background;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Keeps the icon in the tray as the model says. Used on the UI thread. */
public final class TrayPresence {
  private final Background background;
  private final TrayViewModel model;
  private final Tray tray;
  private final ReadOnlyBooleanWrapper there = new ReadOnlyBooleanWrapper(this, "there");

  /**
   * @param maker makes the tray; its methods must not wait
   */
  public TrayPresence(
      Function<TrayListener, Tray> maker, Background background, TrayViewModel model) {
    this.background = background;
    this.model = model;
    this.tray = maker.apply(new Told());
  }

  /** Whether a tray really has the icon, so that the user finds the program there. */
  public ReadOnlyBooleanProperty there() {
    return there.getReadOnlyProperty();
  }

  /** Shows the icon from now on; once the window is up. */
  public void begin() {
    model.face().subscribe(tray::show);
  }

  /** Takes the icon away; called on a background thread, for it may take a moment. */
  public void end() {
    tray.close();
  }

  /** What the tray tells, brought to the UI thread. */
  private final class Told implements TrayListener {
    @Override
    public void chosen(String id) {
      background.onUi(() -> model.choose(id));
    }

    @Override
    public void changed() {
      background.onUi(() -> there.set(tray.taken()));
    }
  }
}
