package app.manit.ui.preview;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/** A phone that fills what place there is, up to the size of a real one, and shows something. */
final class PhoneFrame extends Region {
  /** What a page believes the screen to be wide: most phones of today. */
  static final double SCREEN_WIDTH = 390;

  private static final double RATIO = 2.0;
  private static final double LARGEST_HEIGHT = 720;
  private static final double MARGIN = 24;
  private static final double BEZEL = 0.03;
  private static final double CORNER = 0.13;

  private final Region body = new Region();
  private final StackPane screen = new StackPane();
  private final Rectangle glass = new Rectangle();

  PhoneFrame() {
    body.getStyleClass().add("phone");
    screen.getStyleClass().add("phone-screen");
    screen.setClip(glass);
    getChildren().addAll(body, screen);
  }

  /** Puts something on the screen. */
  void show(Node... nodes) {
    screen.getChildren().setAll(nodes);
  }

  /** The part that shows something. */
  Region screen() {
    return screen;
  }

  @Override
  protected void layoutChildren() {
    double height =
        Math.clamp(
            Math.min(getHeight() - 2 * MARGIN, (getWidth() - 2 * MARGIN) * RATIO),
            0,
            LARGEST_HEIGHT);
    double width = height / RATIO;
    double bezel = Math.round(width * BEZEL);
    double corner = width * CORNER;
    body.setStyle("-fx-background-radius: " + corner + "px");
    glass.setWidth(width - 2 * bezel);
    glass.setHeight(height - 2 * bezel);
    glass.setArcWidth(2 * (corner - bezel));
    glass.setArcHeight(2 * (corner - bezel));
    double x = Math.round((getWidth() - width) / 2);
    double y = Math.round((getHeight() - height) / 2);
    body.resizeRelocate(x, y, width, height);
    layoutInArea(
        screen,
        x + bezel,
        y + bezel,
        width - 2 * bezel,
        height - 2 * bezel,
        0,
        Insets.EMPTY,
        true,
        true,
        javafx.geometry.HPos.CENTER,
        javafx.geometry.VPos.CENTER);
  }
}
