package app.manit.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.h2.mvstore.DataUtils;

/** Edits the header of an H2 file: a line of text with a checksum, in each of two blocks. */
final class Headers {
  private static final int BLOCK = 4096;

  private Headers() {}

  /** A file with another header, whose checksum fits. */
  static byte[] edited(byte[] file, UnaryOperator<String> edit) {
    byte[] edited = file.clone();
    for (int at = 0; at < 2 * BLOCK; at += BLOCK) {
      String block = new String(file, at, BLOCK, StandardCharsets.ISO_8859_1);
      String line = edit.apply(block.substring(0, block.indexOf(",fletcher:")));
      byte[] checked = line.getBytes(StandardCharsets.ISO_8859_1);
      int sum = DataUtils.getFletcher32(checked, 0, checked.length);
      byte[] whole =
          (line + ",fletcher:" + Integer.toHexString(sum) + "\n")
              .getBytes(StandardCharsets.ISO_8859_1);
      Arrays.fill(edited, at, at + BLOCK, (byte) ' ');
      System.arraycopy(whole, 0, edited, at, whole.length);
    }
    return edited;
  }
}
