package app.manit.share;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes PNG images. By hand, because the format needs four chunks, and ImageIO would start AWT in
 * a command and beside JavaFX.
 */
public final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte PERCEPTUAL = 0;
  private static final int HEADER_LENGTH = 13;
  private static final int CHUNK_FRAME = 12;

  private Png() {}

  /** How a pixel is written: bits a sample, and PNG's number for what the samples are. */
  enum Pixels {
    BLACK_AND_WHITE(1, 0),
    COLOURED(8, 2);

    private final byte depth;
    private final byte samples;

    Pixels(int depth, int samples) {
      this.depth = (byte) depth;
      this.samples = (byte) samples;
    }
  }

  /**
   * A coloured image.
   *
   * @param argb the pixels by rows, {@code 0xAARRGGBB}; how transparent they are is left out
   */
  public static byte[] coloured(int width, int height, int[] argb) {
    ByteBuffer lines = ByteBuffer.allocate((1 + 3 * width) * height);
    for (int y = 0; y < height; y++) {
      lines.put((byte) 0); // not filtered
      for (int x = 0; x < width; x++) {
        int pixel = argb[y * width + x];
        lines.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
      }
    }
    return of(width, height, Pixels.COLOURED, lines.array());
  }

  /**
   * An image.
   *
   * @param lines the rows, each after the byte that names its filter
   */
  static byte[] of(int width, int height, Pixels pixels, byte[] lines) {
    byte[] data = deflated(lines);
    ByteBuffer header = ByteBuffer.allocate(HEADER_LENGTH);
    header.putInt(width).putInt(height).put(pixels.depth).put(pixels.samples);

    ByteBuffer png =
        ByteBuffer.allocate(SIGNATURE.length + 4 * CHUNK_FRAME + HEADER_LENGTH + 1 + data.length);
    png.put(SIGNATURE);
    chunk(png, "IHDR", header.array());
    chunk(png, "sRGB", new byte[] {PERCEPTUAL});
    chunk(png, "IDAT", data);
    chunk(png, "IEND", new byte[0]);
    return png.array();
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
