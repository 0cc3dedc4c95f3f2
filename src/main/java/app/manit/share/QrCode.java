package app.manit.share;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A QR code of a page's address, with level M of error correction (about 15 % may be lost).
 *
 * <p>Its modules include the quiet zone, four light ones on each side, without which cameras may
 * not find it (ISO/IEC 18004): whoever paints them all cannot forget it.
 */
public final class QrCode {
  /** Light modules on each side. */
  static final int QUIET_ZONE = 4;

  private final ByteMatrix symbol;

  private QrCode(ByteMatrix symbol) {
    this.symbol = symbol;
  }

  /**
   * The code of a text, usually an address.
   *
   * @throws IllegalArgumentException if the text is longer than 2,331 bytes
   */
  public static QrCode of(String text) {
    // The mark for UTF-8 makes a code bigger, and ASCII is read rightly without it.
    boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    Map<EncodeHintType, ?> hints =
        ascii ? Map.of() : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8);
    try {
      return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds this: " + text.length() + " letters", e);
    }
  }

  /** Modules per side, with the quiet zone. */
  public int size() {
    return symbol.getWidth() + 2 * QUIET_ZONE;
  }

  /** Whether the module is dark; those outside the code are light. */
  public boolean dark(int x, int y) {
    int column = x - QUIET_ZONE;
    int row = y - QUIET_ZONE;
    return column >= 0
        && row >= 0
        && column < symbol.getWidth()
        && row < symbol.getHeight()
        && symbol.get(column, row) == 1;
  }
}
