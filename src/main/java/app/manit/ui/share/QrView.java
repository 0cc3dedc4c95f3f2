package app.manit.ui.share;

import app.manit.share.QrCode;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Shows a QR code, every module a whole number of the screen's pixels, whatever the scale of the
 * screen and of the window.
 */
public final class QrView extends ImageView {
  /** The least size that a phone reads off a screen at arm's length, in JavaFX's pixels. */
  private static final int LEAST_SIDE = 200;

  private @Nullable QrCode code;
  private double scale = 1;

  /** Shows nothing yet. */
  public QrView() {
    setSmooth(false);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    ObservableValue<Double> screen =
        sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::outputScaleXProperty)
            .map(Number::doubleValue)
            .orElse(1.0);
    ObservableValue<Double> window = localToSceneTransformProperty().map(to -> to.getMxx());
    screen.subscribe(now -> rescale(now * window.getValue()));
    window.subscribe(now -> rescale(screen.getValue() * now));
  }

  /** Shows the code of an address, or none. */
  void show(Optional<String> address) {
    code = address.map(QrCode::of).orElse(null);
    paint();
  }

  private void rescale(double now) {
    if (now > 0 && now != scale) {
      scale = now;
      paint();
    }
  }

  private void paint() {
    if (code == null) {
      setImage(null);
      return;
    }
    int module = (int) Math.ceil(LEAST_SIDE * scale / code.size());
    setImage(QrImage.of(code, module));
    setFitWidth(code.size() * module / scale);
    setFitHeight(code.size() * module / scale);
  }
}
