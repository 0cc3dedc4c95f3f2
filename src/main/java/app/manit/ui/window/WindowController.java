package app.manit.ui.window;

import app.manit.ui.act.ActGroup;
import app.manit.ui.act.ActMenu;
import app.manit.ui.intake.DropTarget;
import app.manit.ui.intake.IntakeViewModel;
import app.manit.ui.theme.Shown;
import app.manit.ui.words.Words;
import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The one window. */
public final class WindowController {
  private final WindowViewModel model;
  private final ClosingViewModel closing;
  private final IntakeViewModel intake;
  private final List<ActGroup> acts;
  private final Words words;

  @FXML private StackPane root;
  @FXML private StackPane middle;
  @FXML private VBox side;
  @FXML private Node notices;
  @FXML private Node empty;
  @FXML private Node dropHint;
  @FXML private Label reading;
  @FXML private MenuButton menu;

  /** Shows what the models say. */
  public WindowController(
      WindowViewModel model,
      ClosingViewModel closing,
      IntakeViewModel intake,
      List<ActGroup> acts,
      Words words) {
    this.model = model;
    this.closing = closing;
    this.intake = intake;
    this.acts = List.copyOf(acts);
    this.words = words;
  }

  @FXML
  private void initialize() {
    Shown.when(empty, model.empty().map(now -> now));
    reading.textProperty().bind(intake.reading());
    Shown.whenNotEmpty(reading, intake.reading());
    new DropTarget(() -> true, dropHint::setVisible, intake::take).installOn(root);
    menu.getItems().setAll(new ActMenu(words).of(acts));
    root.sceneProperty().subscribe(this::entered);
  }

  /**
   * Puts in the panes that are about a page, which is none until the library has answered.
   *
   * @param preview the page itself
   * @param aside what can be done with it, from top to bottom
   * @param tour the card of the first steps
   */
  public void complete(Node preview, List<? extends Node> aside, Node tour) {
    middle.getChildren().addFirst(preview);
    side.getChildren().setAll(aside);
    StackPane.setAlignment(tour, Pos.BOTTOM_CENTER);
    middle.getChildren().add(middle.getChildren().indexOf(notices), tour);
  }

  private void entered(Scene scene) {
    if (scene != null) {
      scene.windowProperty().subscribe(window -> watch((Stage) window));
    }
  }

  private void watch(Stage stage) {
    if (stage != null) {
      stage.setOnShown(event -> shown(stage));
      stage.setOnCloseRequest(this::closeRequested);
      stage.focusedProperty().subscribe(this::whenFocused);
    }
  }

  private void shown(Stage stage) {
    stage.setOnShown(null); // it may come back from the tray
    root.requestFocus(); // else the search field would stand out before anybody wants it
    model.opened();
  }

  private void whenFocused(boolean focused) {
    if (focused) {
      model.focused();
    }
  }

  private void closeRequested(WindowEvent request) {
    request.consume(); // whether it closes is decided there
    closing.requested();
  }
}
