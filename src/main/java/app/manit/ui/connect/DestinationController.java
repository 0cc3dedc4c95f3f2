package app.manit.ui.connect;

import app.manit.ui.theme.Shown;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** Where publishing leads to, beside the button that does it. */
public final class DestinationController {
  private final AccountViewModel model;

  @FXML private Label destination;

  /** Shows what the model says. */
  public DestinationController(AccountViewModel model) {
    this.model = model;
  }

  @FXML
  private void initialize() {
    destination.textProperty().bind(model.destination());
    Shown.whenNotEmpty(destination, model.destination());
  }
}
