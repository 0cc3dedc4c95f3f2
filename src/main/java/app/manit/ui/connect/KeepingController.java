package app.manit.ui.connect;

import app.manit.account.Keeping;
import app.manit.platform.secrets.SecretStore;
import app.manit.ui.theme.Shown;
import app.manit.ui.words.Words;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;

/** Asks where a token is to be kept, where there is a choice. */
public final class KeepingController {
  private final KeepingViewModel model;
  private final Words words;

  @FXML private Node keeping;
  @FXML private Label why;
  @FXML private RadioButton inKeychain;
  @FXML private RadioButton forSession;
  @FXML private RadioButton inFile;
  @FXML private Node phrases;
  @FXML private PasswordField newPassphrase;
  @FXML private PasswordField newAgain;
  @FXML private Label phraseNote;

  /** Shows what the model says. */
  public KeepingController(KeepingViewModel model, Words words) {
    this.model = model;
    this.words = words;
  }

  @FXML
  private void initialize() {
    Shown.when(keeping, model.asked().map(now -> now));
    showPlaces();
    showPassphrase();
  }

  private void showPlaces() {
    Shown.when(inKeychain, model.keychain().map(now -> now != SecretStore.Status.MISSING));
    why.textProperty()
        .bind(
            model
                .keychain()
                .map(
                    now ->
                        words.say(
                            now == SecretStore.Status.MISSING
                                ? "connect.keep.none"
                                : "connect.keep.else")));
    offer(inKeychain, Keeping.KEYCHAIN);
    offer(forSession, Keeping.SESSION);
    offer(inFile, Keeping.FILE);
  }

  private void offer(RadioButton button, Keeping place) {
    model.choice().subscribe(now -> button.setSelected(now == place));
    button
        .selectedProperty()
        .subscribe(
            selected -> {
              if (selected) {
                model.choice().set(place);
              }
            });
  }

  private void showPassphrase() {
    Shown.when(phrases, model.choice().map(now -> now == Keeping.FILE));
    Shown.when(phraseNote, model.choice().map(now -> now == Keeping.FILE));
    newPassphrase.textProperty().bindBidirectional(model.passphrase());
    newAgain.textProperty().bindBidirectional(model.again());
    phraseNote
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.differ()
                        ? words.say("connect.keep.differ")
                        : words.say("connect.keep.note", KeepingViewModel.LEAST_LENGTH),
                model.choice(),
                model.passphrase(),
                model.again()));
  }
}
