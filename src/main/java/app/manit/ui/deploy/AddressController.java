package app.manit.ui.deploy;

import app.manit.ui.notice.Tone;
import app.manit.ui.theme.Shown;
import app.manit.ui.theme.Toned;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.Duration;

/** The field for the name in a page's future address. */
public final class AddressController {
  /** Nobody stops for so long within a word. */
  private static final Duration STOPPED_TYPING = Duration.millis(500);

  private final AddressViewModel model;
  private final PublishViewModel publish;
  private final PauseTransition typing = new PauseTransition(STOPPED_TYPING);

  @FXML private Node future;
  @FXML private TextField futureName;
  @FXML private Label after;
  @FXML private Label word;

  /** Shows what the model says. */
  public AddressController(AddressViewModel model, PublishViewModel publish) {
    this.model = model;
    this.publish = publish;
  }

  @FXML
  private void initialize() {
    ObservableValue<AddressScreen> screen = model.screen();
    Shown.when(future, screen.map(now -> true));
    futureName.textProperty().bindBidirectional(model.name());
    after.textProperty().bind(screen.map(AddressScreen::after));
    word.textProperty().bind(screen.map(AddressScreen::word));
    screen.map(AddressScreen::tone).orElse(Tone.NEUTRAL).subscribe(tone -> Toned.as(tone, word));
    typing.setOnFinished(event -> model.lookUp());
    futureName.textProperty().subscribe(text -> typing.playFromStart());
  }

  @FXML
  private void publish() {
    publish.publish();
  }
}
