package app.manit.ui.tray;

import app.manit.ui.theme.Icons;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/**
 * A small window without a frame that stays above the others: in the screen's corner until it is
 * dragged elsewhere; Esc closes it.
 */
final class SmallWindow {
  private static final double MARGIN = 24;

  private final Stage stage = new Stage(style());
  private Point2D grip = Point2D.ZERO;

  /**
   * @param sheets what it is dressed in; followed while it is there
   */
  SmallWindow(String title, Parent view, ObservableList<String> sheets) {
    Scene scene = new Scene(view);
    scene.setFill(Color.TRANSPARENT);
    Bindings.bindContent(scene.getStylesheets(), sheets);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    scene.addEventHandler(MouseEvent.MOUSE_PRESSED, this::grip);
    scene.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    stage.setScene(scene);
    stage.setTitle(title);
    stage.getIcons().setAll(Icons.program());
    stage.setAlwaysOnTop(true);
    stage.setResizable(false);
    stage.setOnShown(event -> toCorner());
  }

  /** Round corners where the screen can blend windows. */
  private static StageStyle style() {
    return Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)
        ? StageStyle.TRANSPARENT
        : StageStyle.UNDECORATED;
  }

  private void toCorner() {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setX(screen.getMaxX() - stage.getWidth() - MARGIN);
    stage.setY(screen.getMaxY() - stage.getHeight() - MARGIN);
  }

  private void key(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      key.consume();
      stage.hide();
    }
  }

  private void grip(MouseEvent event) {
    grip = new Point2D(event.getScreenX() - stage.getX(), event.getScreenY() - stage.getY());
  }

  private void drag(MouseEvent event) {
    stage.setX(event.getScreenX() - grip.getX());
    stage.setY(event.getScreenY() - grip.getY());
  }

  void show() {
    stage.show();
    stage.toFront();
    stage.requestFocus();
    stage.getScene().getRoot().requestFocus(); // else the button that closes it would stand out
  }

  /** Gives what it shows now the room that it needs; a sentence must not be cut off. */
  void fit() {
    double bottom = stage.getY() + stage.getHeight();
    stage.sizeToScene();
    if (stage.isShowing()) {
      stage.setY(Math.max(0, bottom - stage.getHeight()));
    }
  }

  void hide() {
    stage.hide();
  }
}
