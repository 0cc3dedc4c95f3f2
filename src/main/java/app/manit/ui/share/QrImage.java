package app.manit.ui.share;

import app.manit.share.QrCode;
import java.util.Arrays;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Paints a QR code, black on white in every theme: many readers do not know the other way round.
 */
final class QrImage {
  private static final int BLACK = 0xff000000;
  private static final int WHITE = 0xffffffff;

  private QrImage() {}

  /**
   * A code with its quiet zone.
   *
   * @param module how many pixels a module has on each side
   */
  static WritableImage of(QrCode code, int module) {
    int side = code.size() * module;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, WHITE);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (code.dark(x / module, y / module)) {
          pixels[y * side + x] = BLACK;
        }
      }
    }
    WritableImage image = new WritableImage(side, side);
    image
        .getPixelWriter()
        .setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
    return image;
  }
}
