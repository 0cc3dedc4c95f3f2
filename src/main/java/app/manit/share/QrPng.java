package app.manit.share;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a {@link QrCode} as a PNG image: black and white, one bit a pixel. By hand, because the
 * format needs four chunks, and ImageIO would start AWT in a command.
 */
public final class QrPng {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte BIT_DEPTH = 1;
  private static final byte GREYSCALE = 0;
  private static final byte PERCEPTUAL = 0;

  private QrPng() {}

  /**
   * The image's bytes.
   *
   * @param pixels the side that is wanted; the image has the nearest at which every module is of
   *     the same size in whole pixels
   */
  public static byte[] of(QrCode code, int pixels) {
    int scale = Math.max(1, Math.round((float) pixels / code.size()));
    byte[] data = deflated(scanlines(code, scale));
    ByteBuffer header = ByteBuffer.allocate(13);
    header.putInt(code.size() * scale).putInt(code.size() * scale).put(BIT_DEPTH).put(GREYSCALE);

    ByteBuffer png = ByteBuffer.allocate(SIGNATURE.length + 4 * 12 + 13 + 1 + data.length);
    png.put(SIGNATURE);
    chunk(png, "IHDR", header.array());
    chunk(png, "sRGB", new byte[] {PERCEPTUAL});
    chunk(png, "IDAT", data);
    chunk(png, "IEND", new byte[0]);
    return png.array();
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

  private static byte[] deflated(byte[] bytes) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(bytes);
      deflater.finish();
      // What cannot be compressed grows by five bytes in 16 KB, and the frame takes six.
      ByteBuffer out = ByteBuffer.allocate(bytes.length + bytes.length / 1000 + 64);
      deflater.deflate(out);
      byte[] result = new byte[out.position()];
      out.flip().get(result);
      return result;
    }
  }

  private static void chunk(ByteBuffer png, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    png.putInt(data.length).put(name).put(data).putInt((int) crc.getValue());
  }
}
