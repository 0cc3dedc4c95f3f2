package app.manit.ui.theme;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/**
 * Shows a view {@link Scaled}, and lets it be scrolled where it is larger than the window: at 200 %
 * on a small screen nothing is squeezed and all can be reached.
 */
public final class Roomy extends ScrollPane {
  /** What the view needs as it was drawn. */
  private static final double LEAST_WIDTH = 880;

  private static final double LEAST_HEIGHT = 540;

  /**
   * @param percent how large; 100 is as it was drawn
   */
  public Roomy(Parent view, ObservableValue<Integer> percent) {
    Scaled scaled = new Scaled(view, percent);
    scaled.minWidthProperty().bind(percent.map(now -> LEAST_WIDTH * now / 100));
    scaled.minHeightProperty().bind(percent.map(now -> LEAST_HEIGHT * now / 100));
    setContent(scaled);
    setFitToWidth(true);
    setFitToHeight(true);
    setFocusTraversable(false);
    getStyleClass().addAll("edge-to-edge", "roomy");
  }
}
