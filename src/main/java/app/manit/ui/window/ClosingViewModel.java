package app.manit.ui.window;

import app.manit.settings.Closing;
import app.manit.settings.Setting;
import app.manit.ui.deploy.Publisher;
import app.manit.ui.dialog.Dialog;
import app.manit.ui.dialog.Dialogs;
import app.manit.ui.settings.Preferences;
import javafx.beans.value.ObservableValue;

/**
 * What closing the window means. It is only ever hidden while a tray really has the program's icon;
 * should that tray go, the window comes back. Used on the UI thread.
 */
public final class ClosingViewModel {
  private static final Dialog CHOICE = new Dialog(ClosingController.class, "closing.fxml");
  private static final Dialog UNFINISHED =
      new Dialog(UnfinishedController.class, "unfinished.fxml");

  private final Publisher publisher;
  private final Preferences preferences;
  private final Dialogs dialogs;
  private final ObservableValue<Boolean> inTray;
  private final WindowFrame frame;

  /**
   * @param inTray whether a tray has the program's icon
   */
  public ClosingViewModel(
      Publisher publisher,
      Preferences preferences,
      Dialogs dialogs,
      ObservableValue<Boolean> inTray,
      WindowFrame frame) {
    this.publisher = publisher;
    this.preferences = preferences;
    this.dialogs = dialogs;
    this.inTray = inTray;
    this.frame = frame;
    inTray.subscribe((before, now) -> trayChanged(now));
  }

  private void trayChanged(boolean there) {
    if (!there && !frame.showing()) {
      frame.show();
    }
  }

  /** The user closes the window: hides it, ends the program, or asks which. */
  public void requested() {
    if (!inTray.getValue()) {
      quit();
      return;
    }
    switch (preferences.get(Setting.CLOSING)) {
      case ASK -> dialogs.open(CHOICE);
      case TRAY -> frame.hide();
      case QUIT -> quit();
    }
  }

  /**
   * The user keeps the program in the tray.
   *
   * @param always whether it shall be so from now on
   */
  public void stayInTray(boolean always) {
    dialogs.close();
    if (always) {
      preferences.set(Setting.CLOSING, Closing.TRAY);
    }
    if (inTray.getValue()) {
      frame.hide();
    }
  }

  /**
   * The user ends the program by closing the window.
   *
   * @param always whether it shall be so from now on
   */
  public void quitInstead(boolean always) {
    dialogs.close();
    if (always) {
      preferences.set(Setting.CLOSING, Closing.QUIT);
    }
    quit();
  }

  /** The user ends the program; asks first while something is being published. */
  public void quit() {
    if (publisher.running().get() == 0) {
      frame.leave();
    } else {
      frame.show();
      dialogs.open(UNFINISHED);
    }
  }

  /** The user keeps the program, after all. */
  public void keepOpen() {
    dialogs.close();
  }

  /** The user ends it all the same. */
  public void stopAndQuit() {
    dialogs.close();
    publisher.stopAll();
    frame.leave();
  }
}
