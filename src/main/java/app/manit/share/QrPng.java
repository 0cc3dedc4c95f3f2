package app.manit.share;

/** Writes a {@link QrCode} as a PNG image: black and white, one bit a pixel. */
public final class QrPng {

  private QrPng() {}

  /**
   * The image's bytes.
   *
   * @param pixels the side that is wanted; the image has the nearest at which every module is of
   *     the same size in whole pixels
   */
  public static byte[] of(QrCode code, int pixels) {
    int scale = Math.max(1, Math.round((float) pixels / code.size()));
    int side = code.size() * scale;
    return Png.of(side, side, Png.Pixels.BLACK_AND_WHITE, scanlines(code, scale));
  }

  /** Rows of bits, 1 for white, each after a byte for "not filtered". */
  private static byte[] scanlines(QrCode code, int scale) {
    int side = code.size() * scale;
    int stride = 1 + (side + 7) / 8;
    byte[] lines = new byte[stride * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (!code.dark(x / scale, y / scale)) {
          lines[y * stride + 1 + x / 8] |= (byte) (0x80 >> (x % 8));
        }
      }
    }
    return lines;
  }
}
