package app.manit.platform.secrets;

import java.util.List;
import org.freedesktop.dbus.types.Variant;

/** Bytes in an answer from the bus, which come as an array, a list, or in a variant. */
final class Bytes {
  private Bytes() {}

  static byte[] of(Object answered) {
    return switch (answered) {
      case byte[] bytes -> bytes;
      case Variant<?> variant -> of(variant.getValue());
      case List<?> list -> {
        byte[] bytes = new byte[list.size()];
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] = (Byte) list.get(i);
        }
        yield bytes;
      }
      default -> new byte[0];
    };
  }
}
