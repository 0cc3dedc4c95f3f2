package app.manit.ui.share;

import app.manit.share.QrCode;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * Paints a QR code, black on white in every theme: many readers do not know the other way round.
 */
final class QrImage {
  /** The least size that a phone reads off a screen at arm's length. */
  private static final int LEAST_PIXELS = 200;

  private QrImage() {}

  /** The code of a text, with its quiet zone, every module a whole number of pixels. */
  static WritableImage of(String text) {
    QrCode code = QrCode.of(text);
    int module = Math.ceilDiv(LEAST_PIXELS, code.size());
    int side = code.size() * module;
    WritableImage image = new WritableImage(side, side);
    PixelWriter pixels = image.getPixelWriter();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        boolean dark = code.dark(x / module, y / module);
        pixels.setColor(x, y, dark ? Color.BLACK : Color.WHITE);
      }
    }
    return image;
  }
}
