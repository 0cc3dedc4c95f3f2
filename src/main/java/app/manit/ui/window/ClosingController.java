package app.manit.ui.window;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;

/** Asks what closing the window shall do. */
public final class ClosingController {
  private final ClosingViewModel model;

  @FXML private CheckBox remember;

  /** Asks for this model. */
  public ClosingController(ClosingViewModel model) {
    this.model = model;
  }

  @FXML
  private void stay() {
    model.stayInTray(remember.isSelected());
  }

  @FXML
  private void quit() {
    model.quitInstead(remember.isSelected());
  }
}
