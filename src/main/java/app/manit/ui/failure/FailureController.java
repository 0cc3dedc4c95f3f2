package app.manit.ui.failure;

import app.manit.ui.theme.Shown;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.javafx.FontIcon;

/** The strip that says what went wrong. */
public final class FailureController {
  private final FailureViewModel model;
  private final ObservableValue<Boolean> mayPublish;

  @FXML private Node strip;
  @FXML private Label message;
  @FXML private Label next;
  @FXML private Label room;
  @FXML private Button act;
  @FXML private Button retry;
  @FXML private ToggleButton fold;
  @FXML private FontIcon foldIcon;
  @FXML private Label details;

  /**
   * Shows what the model says.
   *
   * @param mayPublish whether nothing is known against the name in the address
   */
  public FailureController(FailureViewModel model, ObservableValue<Boolean> mayPublish) {
    this.model = model;
    this.mayPublish = mayPublish;
  }

  @FXML
  private void initialize() {
    ObservableValue<FailureScreen> screen = model.screen();
    Shown.when(strip, screen.map(s -> true));
    message.textProperty().bind(screen.map(FailureScreen::message));
    next.textProperty().bind(screen.map(FailureScreen::next));
    room.textProperty().bind(model.room());
    Shown.whenNotEmpty(room, model.room());
    act.disableProperty()
        .bind(screen.flatMap(now -> mayPublish.map(may -> now.needsName() && !may)).orElse(false));
    act.textProperty().bind(screen.map(FailureScreen::label));
    Shown.when(retry, screen.map(FailureScreen::retryToo));
    details.textProperty().bind(screen.map(FailureScreen::details));
    Shown.when(details, fold.selectedProperty());
    fold.selectedProperty()
        .subscribe(
            open -> foldIcon.setIconLiteral(open ? "fth-chevron-down" : "fth-chevron-right"));
    screen.subscribe(() -> fold.setSelected(false));
  }

  @FXML
  private void act() {
    model.act();
  }

  @FXML
  private void retry() {
    model.retry();
  }

  @FXML
  private void copyDetails() {
    model.copyDetails();
  }
}
