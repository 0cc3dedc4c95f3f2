package app.manit.ui.preview;

import app.manit.settings.Device;
import java.util.Locale;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/** A device that fills what place there is, up to the size of a real one, and shows something. */
final class DeviceFrame extends Region {
  private static final double MARGIN = 24;
  private static final int LIGHTS = 3;

  private final Region body = new Region();
  private final HBox bar = new HBox();
  private final StackPane screen = new StackPane();
  private final Rectangle glass = new Rectangle();
  private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(this, "zoom", 1);
  private Device device = Device.PHONE;

  DeviceFrame() {
    screen.getStyleClass().add("screen");
    screen.setClip(glass);
    bar.getStyleClass().add("browser-bar");
    bar.setMouseTransparent(true);
    for (int i = 0; i < LIGHTS; i++) {
      Region light = new Region();
      light.getStyleClass().add("browser-light");
      bar.getChildren().add(light);
    }
    body.getStyleClass().add("device");
    // Else its shadow is worked out again with every move on the screen before it.
    body.setCache(true);
    getChildren().addAll(body, bar, screen);
    become(device);
  }

  /** Becomes another device. */
  void become(Device other) {
    body.getStyleClass().remove(style(device));
    device = other;
    body.getStyleClass().add(style(device));
    bar.setVisible(Shape.of(device).bar() > 0);
    requestLayout();
  }

  private static String style(Device device) {
    return device.name().toLowerCase(Locale.ROOT);
  }

  /** Puts something on the screen. */
  void show(Node... nodes) {
    screen.getChildren().setAll(nodes);
  }

  /** How many pixels of the window one of the page's takes. */
  ReadOnlyDoubleProperty zoom() {
    return zoom.getReadOnlyProperty();
  }

  @Override
  protected void layoutChildren() {
    Shape shape = Shape.of(device);
    double scale =
        Math.min(
            shape.largest(),
            Math.min(
                Math.max(0, getWidth() - 2 * MARGIN) / shape.width(),
                Math.max(0, getHeight() - 2 * MARGIN - shape.bar()) / shape.height()));
    double bezel = Math.max(1, Math.round(scale * shape.bezel()));
    double width = Math.round(scale * shape.screenWidth());
    double height = Math.round(scale * shape.screenHeight());
    double x = Math.round((getWidth() - width) / 2);
    double y = Math.round((getHeight() - height + shape.bar()) / 2);
    double corner = shape.bar() > 0 ? shape.corner() : scale * shape.corner();
    body.setStyle("-fx-background-radius: " + corner + "px");
    body.resizeRelocate(
        x - bezel, y - bezel - shape.bar(), width + 2 * bezel, height + 2 * bezel + shape.bar());
    bar.resizeRelocate(x, y - shape.bar(), width, shape.bar());
    round(width, height, corner - bezel, shape.bar());
    layoutInArea(
        screen, x, y, width, height, 0, Insets.EMPTY, true, true, HPos.CENTER, VPos.CENTER);
    if (width > 0) {
      zoom.set(width / shape.screenWidth());
    }
  }

  /** Under a bar only the lower corners are round: the glass begins above the screen. */
  private void round(double width, double height, double corner, double hidden) {
    glass.setY(-hidden);
    glass.setWidth(width);
    glass.setHeight(height + hidden);
    glass.setArcWidth(2 * corner);
    glass.setArcHeight(2 * corner);
  }
}
