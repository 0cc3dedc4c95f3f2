package app.manit.ui.dialog;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Shows the dialog that is open. The keyboard stays inside it, Esc closes it, and afterwards the
 * focus is where it was.
 */
public final class DialogsController {
  private final Dialogs dialogs;
  private final Function<Dialog, Parent> loader;
  private final EventHandler<KeyEvent> direction = this::note;
  private @Nullable Node before;
  private boolean backwards;

  @FXML private StackPane layer;

  /**
   * @param loader loads a dialog's view
   */
  public DialogsController(Dialogs dialogs, Function<Dialog, Parent> loader) {
    this.dialogs = dialogs;
    this.loader = loader;
  }

  @FXML
  private void initialize() {
    layer.setVisible(false);
    dialogs.shown().subscribe(this::show);
    layer.sceneProperty().subscribe(this::entered);
  }

  private void entered(@Nullable Scene scene) {
    if (scene != null) {
      scene.addEventFilter(KeyEvent.KEY_PRESSED, direction);
      scene.focusOwnerProperty().subscribe(this::keepInside);
    }
  }

  private void note(KeyEvent key) {
    if (key.getCode() == KeyCode.TAB) {
      backwards = key.isShiftDown();
    }
  }

  private void show(Optional<Dialog> dialog) {
    Scene scene = layer.getScene();
    if (dialog.isPresent() && !layer.isVisible() && scene != null) {
      before = scene.getFocusOwner();
    }
    layer.getChildren().setAll(dialog.map(loader).stream().toList());
    layer.setVisible(dialog.isPresent());
    if (dialog.isPresent()) {
      layer.applyCss();
      focusFirst();
    } else if (before != null) {
      before.requestFocus();
      before = null;
    }
  }

  /** A dialog names the node that begins by the style class {@code first}. */
  private void focusFirst() {
    Node first = layer.lookup(".first");
    List<Node> stops = stops();
    if (first != null && stops.contains(first)) {
      first.requestFocus();
    } else if (stops.isEmpty()) {
      layer.requestFocus();
    } else {
      stops.getFirst().requestFocus();
    }
  }

  private void keepInside(@Nullable Node owner) {
    if (!layer.isVisible() || owner == null || inside(owner)) {
      return;
    }
    List<Node> stops = stops();
    if (stops.isEmpty()) {
      layer.requestFocus();
    } else {
      (backwards ? stops.getLast() : stops.getFirst()).requestFocus();
    }
  }

  private boolean inside(Node node) {
    return Stream.iterate(node, n -> n != null, Node::getParent).anyMatch(layer::equals);
  }

  private List<Node> stops() {
    return all(layer).filter(DialogsController::isStop).toList();
  }

  private static boolean isStop(Node node) {
    return node.isFocusTraversable()
        && !node.isDisabled()
        && Stream.iterate(node, n -> n != null, Node::getParent).allMatch(Node::isVisible);
  }

  private static Stream<Node> all(Parent parent) {
    return parent.getChildrenUnmodifiable().stream()
        .flatMap(
            child ->
                child instanceof Parent inner
                    ? Stream.concat(Stream.of(child), all(inner))
                    : Stream.of(child));
  }

  @FXML
  private void key(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      dialogs.close();
      key.consume();
    }
  }
}
