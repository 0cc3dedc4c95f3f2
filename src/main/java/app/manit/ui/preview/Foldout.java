package app.manit.ui.preview;

import app.manit.ui.theme.Shown;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * What a chip opens over the page. It takes the keyboard, and gives it back to the chip when it is
 * closed by Esc; the chip closes it too, and a click beside it.
 */
final class Foldout {
  private final ToggleButton chip;
  private final Node list;

  private Foldout(ToggleButton chip, Node list) {
    this.chip = chip;
    this.list = list;
  }

  /**
   * Ties a list to its chip.
   *
   * @param around what lies beside them
   */
  static void of(ToggleButton chip, Node list, Node around) {
    Foldout foldout = new Foldout(chip, list);
    Shown.when(list, chip.selectedProperty());
    chip.selectedProperty().subscribe(foldout::takeKeyboard);
    around.addEventFilter(MouseEvent.MOUSE_PRESSED, foldout::closeBeside);
    around.addEventFilter(KeyEvent.KEY_PRESSED, foldout::closeByKey);
  }

  /** What does not fit is scrolled by keys; and a screen reader reads what has the focus. */
  private void takeKeyboard(boolean open) {
    if (open) {
      Optional.ofNullable(list.lookup(".scroll-pane")).ifPresent(Node::requestFocus);
    }
  }

  private void closeBeside(MouseEvent event) {
    if (chip.isSelected()
        && event.getTarget() instanceof Node node
        && !inside(node, list)
        && !inside(node, chip)) {
      chip.setSelected(false);
    }
  }

  private void closeByKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && chip.isSelected()) {
      chip.setSelected(false);
      chip.requestFocus();
      event.consume();
    }
  }

  private static boolean inside(Node node, Node whole) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(whole)) {
        return true;
      }
    }
    return false;
  }
}
