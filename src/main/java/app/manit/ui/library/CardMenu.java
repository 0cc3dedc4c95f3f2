package app.manit.ui.library;

import app.manit.ui.act.Act;
import app.manit.ui.act.ActMenu;
import app.manit.ui.pages.PageItem;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The menu of the marked cards: at the pointer, or by its key at the card that has the focus. */
final class CardMenu {
  private final ListView<PageItem> list;
  private final ContextMenu menu = new ContextMenu();

  CardMenu(ListView<PageItem> list, ActMenu words, List<Act> acts) {
    this.list = list;
    acts.forEach(act -> menu.getItems().add(words.item(act)));
  }

  void install() {
    list.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requested);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void requested(ContextMenuEvent event) {
    if (event.isKeyboardTrigger()) {
      showAtFocus();
    } else if (!list.getSelectionModel().isEmpty()) {
      menu.show(list, event.getScreenX(), event.getScreenY());
    }
    event.consume();
  }

  /** Not every system asks for the menu when Shift and F10 are pressed. */
  private void pressed(KeyEvent key) {
    boolean wanted =
        key.getCode() == KeyCode.CONTEXT_MENU
            || (key.getCode() == KeyCode.F10 && key.isShiftDown());
    if (wanted) {
      showAtFocus();
      key.consume();
    }
  }

  private void showAtFocus() {
    int focused = list.getFocusModel().getFocusedIndex();
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      Optional.ofNullable(flow.getVisibleCell(focused)).ifPresent(this::showAt);
    }
  }

  private void showAt(Node cell) {
    Bounds bounds = cell.getLayoutBounds();
    Point2D at = cell.localToScreen(bounds.getMinX() + bounds.getHeight(), bounds.getCenterY());
    menu.show(list, at.getX(), at.getY());
  }
}
