package app.manit.ui.intake;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/**
 * A part of the window that takes drops. What lies inside another one takes them first.
 *
 * @param accepts whether it takes one now
 * @param over told whether something hovers above it that it would take
 * @param taken told what was dropped
 */
public record DropTarget(
    BooleanSupplier accepts, Consumer<Boolean> over, Consumer<Incoming> taken) {

  /** Makes a part of the window one. */
  public void installOn(Node node) {
    // Of one inside another, only the inner one may say that it takes the drop.
    node.addEventFilter(DragEvent.DRAG_OVER, event -> over.accept(false));
    node.addEventHandler(DragEvent.DRAG_OVER, this::dragOver);
    node.addEventHandler(DragEvent.DRAG_EXITED, event -> over.accept(false));
    node.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  private void dragOver(DragEvent event) {
    boolean takes = incoming(event).isPresent();
    over.accept(takes);
    if (takes) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    over.accept(false);
    incoming(event)
        .ifPresent(
            incoming -> {
              event.setDropCompleted(true);
              event.consume();
              taken.accept(incoming);
            });
  }

  private Optional<Incoming> incoming(DragEvent event) {
    return accepts.getAsBoolean() ? Incoming.in(event.getDragboard()) : Optional.empty();
  }
}
