package app.manit.ui.connect;

import app.manit.ui.theme.Shown;
import app.manit.ui.words.Words;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;

/** The part of the dialog that asks for the passphrase. */
public final class UnlockController {
  private final UnlockViewModel model;
  private final ConnectViewModel dialog;
  private final Words words;

  @FXML private Node unlock;
  @FXML private PasswordField passphrase;
  @FXML private Label unlockProblem;
  @FXML private Button open;

  /** Shows what the models say. */
  public UnlockController(UnlockViewModel model, ConnectViewModel dialog, Words words) {
    this.model = model;
    this.dialog = dialog;
    this.words = words;
  }

  @FXML
  private void initialize() {
    passphrase.textProperty().bindBidirectional(model.passphrase());
    ObservableValue<String> said =
        model.problem().map(failure -> failure.map(why -> words.say(why).message()).orElse(""));
    unlockProblem.textProperty().bind(said);
    Shown.whenNotEmpty(unlockProblem, said);
    open.disableProperty().bind(passphrase.textProperty().isEmpty().or(model.busy()));
    unlock
        .visibleProperty()
        .subscribe(
            shown -> {
              if (shown) {
                passphrase.requestFocus();
              }
            });
  }

  @FXML
  private void open() {
    model.unlock();
  }

  @FXML
  private void useAnother() {
    dialog.useAnother();
  }

  @FXML
  private void close() {
    dialog.close();
  }
}
