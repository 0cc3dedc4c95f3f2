package app.manit.ui.share;

import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls to parts of a view; JavaFX does so for the Tab key only, not for other ways there. */
final class Revealed {
  private Revealed() {}

  /** Scrolls what the part lies in, no further than is needed to see the whole part. */
  static void inScrollPane(Node part) {
    Stream.iterate(part, n -> n != null, Node::getParent)
        .filter(ScrollPane.class::isInstance)
        .map(ScrollPane.class::cast)
        .findFirst()
        .ifPresent(pane -> reveal(pane, pane.getContent(), part));
  }

  private static void reveal(ScrollPane pane, Node content, Node part) {
    Bounds here = content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
    double shown = pane.getViewportBounds().getHeight();
    double hidden = content.getLayoutBounds().getHeight() - shown;
    if (hidden <= 0) {
      return;
    }
    double top = pane.getVvalue() * hidden;
    double wanted = Math.clamp(top, here.getMaxY() - shown, here.getMinY());
    pane.setVvalue(Math.clamp(wanted / hidden, 0, 1));
  }
}
