package app.manit.ui.tray;

import app.manit.ui.intake.DropTarget;
import app.manit.ui.intake.Pasteboard;
import app.manit.ui.notice.Tone;
import app.manit.ui.theme.Shown;
import app.manit.ui.theme.Toned;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small window that takes drops, and what is pasted. */
public final class DropController {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private final DropViewModel model;
  private final Pasteboard pasteboard;

  @FXML private Node drop;
  @FXML private FontIcon icon;
  @FXML private Label title;
  @FXML private Label text;
  @FXML private ProgressBar progress;

  /** Shows what the model says. */
  public DropController(DropViewModel model, Pasteboard pasteboard) {
    this.model = model;
    this.pasteboard = pasteboard;
  }

  @FXML
  private void initialize() {
    ObservableValue<DropScreen> screen = model.screen();
    title.textProperty().bind(screen.map(DropScreen::title));
    text.textProperty().bind(screen.map(DropScreen::text));
    Shown.whenNotEmpty(text, screen.map(DropScreen::text));
    progress.progressProperty().bind(screen.map(DropScreen::progress));
    Shown.when(progress, screen.map(DropScreen::running));
    screen.subscribe(now -> paint(now.tone(), now.icon()));
    new DropTarget(() -> true, over -> drop.pseudoClassStateChanged(OVER, over), model::take)
        .installOn(drop);
    drop.sceneProperty().subscribe(this::entered);
  }

  private void entered(@Nullable Scene scene) {
    if (scene != null) {
      scene.getAccelerators().put(PASTE, () -> pasteboard.incoming().ifPresent(model::take));
    }
  }

  private void paint(Tone tone, String literal) {
    icon.setIconLiteral(literal);
    Toned.as(tone, drop);
  }

  @FXML
  private void close() {
    drop.getScene().getWindow().hide();
  }
}
