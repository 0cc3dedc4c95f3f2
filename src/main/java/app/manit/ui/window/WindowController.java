package app.manit.ui.window;

import app.manit.ui.act.ActGroup;
import app.manit.ui.act.ActMenu;
import app.manit.ui.intake.DropTarget;
import app.manit.ui.intake.IntakeViewModel;
import app.manit.ui.theme.Shown;
import app.manit.ui.words.Words;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The one window. */
public final class WindowController {
  private final WindowViewModel model;
  private final IntakeViewModel intake;
  private final List<ActGroup> acts;
  private final Words words;

  @FXML private StackPane root;
  @FXML private Node empty;
  @FXML private Node dropHint;
  @FXML private Label reading;
  @FXML private Node closing;
  @FXML private Button keepOpen;
  @FXML private MenuButton menu;

  /** Shows what the models say. */
  public WindowController(
      WindowViewModel model, IntakeViewModel intake, List<ActGroup> acts, Words words) {
    this.model = model;
    this.intake = intake;
    this.acts = List.copyOf(acts);
    this.words = words;
  }

  @FXML
  private void initialize() {
    Shown.when(empty, model.empty().map(now -> now));
    reading.textProperty().bind(intake.reading());
    Shown.whenNotEmpty(reading, intake.reading());
    Shown.when(closing, model.asking().map(now -> now));
    new DropTarget(() -> true, dropHint::setVisible, intake::take).installOn(root);
    menu.getItems().setAll(new ActMenu(words).of(acts));
    root.sceneProperty().subscribe(this::entered);
  }

  private void entered(Scene scene) {
    if (scene != null) {
      scene.windowProperty().subscribe(window -> watch((Stage) window));
    }
  }

  private void watch(Stage stage) {
    if (stage != null) {
      stage.setOnShown(event -> shown());
      stage.setOnCloseRequest(this::closeRequested);
      stage.focusedProperty().subscribe(this::whenFocused);
    }
  }

  private void shown() {
    root.requestFocus(); // else the search field would stand out before anybody wants it
    model.opened();
  }

  private void whenFocused(boolean focused) {
    if (focused) {
      model.focused();
    }
  }

  private void closeRequested(WindowEvent request) {
    if (!model.mayClose()) {
      request.consume();
      keepOpen.requestFocus();
    }
  }

  @FXML
  private void keepOpen() {
    model.keepOpen();
  }

  @FXML
  private void closeAnyway() {
    model.closed();
    root.getScene().getWindow().hide();
  }

  @FXML
  private void closingKey(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      model.keepOpen();
    }
  }
}
