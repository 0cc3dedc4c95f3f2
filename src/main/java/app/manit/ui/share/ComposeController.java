package app.manit.ui.share;

import app.manit.ui.notice.Tone;
import app.manit.ui.theme.Shown;
import app.manit.ui.theme.Toned;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The dialog in which something is sent. */
public final class ComposeController {
  private final ComposeViewModel model;

  @FXML private Label way;
  @FXML private Label hint;
  @FXML private TextArea text;
  @FXML private Node counting;
  @FXML private Label length;
  @FXML private Button shorten;
  @FXML private Node serverBox;
  @FXML private TextField server;
  @FXML private Label preview;
  @FXML private Label trouble;
  @FXML private Button copy;
  @FXML private Button send;

  /** Shows what the model says. */
  public ComposeController(ComposeViewModel model) {
    this.model = model;
  }

  @FXML
  private void initialize() {
    ObservableValue<ComposeScreen> screen = model.screen();
    way.textProperty().bind(screen.map(ComposeScreen::title));
    bind(hint, screen.map(ComposeScreen::hint));
    bind(trouble, screen.map(ComposeScreen::trouble));
    preview.textProperty().bind(screen.map(ComposeScreen::preview));
    text.textProperty().bindBidirectional(model.text());
    server.textProperty().bindBidirectional(model.server());
    Shown.when(text, screen.map(ComposeScreen::withText));
    Shown.when(counting, screen.map(s -> !s.count().isEmpty()));
    Shown.when(serverBox, screen.map(ComposeScreen::withServer));
    Shown.when(copy, screen.map(ComposeScreen::withCopy));
    length.textProperty().bind(screen.map(ComposeScreen::count));
    shorten.visibleProperty().bind(screen.map(ComposeScreen::tooLong).orElse(false));
    screen.map(ComposeScreen::tooLong).orElse(false).subscribe(this::warn);
    send.textProperty().bind(screen.map(ComposeScreen::act));
    send.disableProperty().bind(screen.map(s -> !s.possible()).orElse(true));
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveText);
    text.end();
  }

  private static void bind(Label label, ObservableValue<String> words) {
    label.textProperty().bind(words);
    Shown.whenNotEmpty(label, words);
  }

  private void warn(boolean tooLong) {
    Toned.as(tooLong ? Tone.DANGER : Tone.NEUTRAL, length);
  }

  /** In a text, Tab and Ctrl+Enter would write something; here they lead on. */
  private void leaveText(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
      send();
      key.consume();
    } else if (key.getCode() == KeyCode.TAB && !key.isShortcutDown()) {
      Node from = (Node) key.getSource();
      from.requestFocusTraversal(
          key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      key.consume();
    }
  }

  @FXML
  private void shorten() {
    model.shorten();
    text.requestFocus();
    text.end();
  }

  @FXML
  private void copy() {
    model.copyMessage();
  }

  @FXML
  private void send() {
    model.send();
  }

  @FXML
  private void close() {
    model.close();
  }
}
