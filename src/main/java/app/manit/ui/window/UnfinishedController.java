package app.manit.ui.window;

import javafx.fxml.FXML;

/** Asks whether publishing shall end with the program. */
public final class UnfinishedController {
  private final ClosingViewModel model;

  /** Asks for this model. */
  public UnfinishedController(ClosingViewModel model) {
    this.model = model;
  }

  @FXML
  private void keepOpen() {
    model.keepOpen();
  }

  @FXML
  private void stopAndQuit() {
    model.stopAndQuit();
  }
}
