package app.manit.ui.theme;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Shows parts of a view, or leaves no gap where they would be. */
public final class Shown {
  private Shown() {}

  /** Shows a part exactly while this is true; null counts as false. */
  public static void when(Node node, ObservableValue<Boolean> condition) {
    ObservableValue<Boolean> shown = condition.orElse(false);
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
  }

  /** Shows a part exactly while there is something to read in it. */
  public static void whenNotEmpty(Node node, ObservableValue<String> text) {
    when(node, text.map(now -> !now.isEmpty()));
  }
}
