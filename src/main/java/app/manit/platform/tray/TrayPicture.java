package app.manit.platform.tray;

import java.nio.ByteBuffer;

/**
 * The icon in one size, square.
 *
 * @param side in pixels
 * @param argb its pixels by rows, 0xAARRGGBB, not premultiplied
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are compared by nobody
public record TrayPicture(int side, int[] argb) {

  /** In the order of the network, as D-Bus wants them. */
  byte[] bytes() {
    byte[] bytes = new byte[argb.length * Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().put(argb);
    return bytes;
  }
}
