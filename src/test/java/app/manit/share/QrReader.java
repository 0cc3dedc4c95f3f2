package app.manit.share;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.function.BiPredicate;

/** Reads codes back as a phone does: finds them in an image. */
final class QrReader {
  private static final int SCALE = 4;

  private QrReader() {}

  /** What the code says that is drawn by these modules. */
  static String read(int width, int height, BiPredicate<Integer, Integer> dark) {
    int[] pixels = new int[width * SCALE * height * SCALE];
    Arrays.fill(pixels, 0xffffff);
    for (int y = 0; y < height * SCALE; y++) {
      for (int x = 0; x < width * SCALE; x++) {
        if (dark.test(x / SCALE, y / SCALE)) {
          pixels[y * width * SCALE + x] = 0;
        }
      }
    }
    return read(width * SCALE, height * SCALE, pixels);
  }

  /** What the code in the image says. */
  static String read(int width, int height, int[] rgb) {
    RGBLuminanceSource image = new RGBLuminanceSource(width, height, rgb);
    try {
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(image))).getText();
    } catch (ReaderException e) {
      throw new AssertionError("no QR code can be read", e);
    }
  }
}
