package app.manit.share;

import java.nio.charset.Charset;

/** Draws a {@link QrCode} on a terminal, so that a phone reads it from the screen. */
public final class QrText {
  // Of the 256 colours the first 16 are the theme's own choice: its black may be a pale grey.
  private static final String DARK_ON_LIGHT = "\u001b[38;5;16;48;5;231m";
  private static final String LIGHT = "\u001b[48;5;231m";
  private static final String DARK = "\u001b[48;5;16m";
  private static final String RESET = "\u001b[0m";

  private QrText() {}

  /**
   * The code as lines, each ended by {@code \n}.
   *
   * <p>In colour it is dark on light on any terminal. Without, light modules are drawn and dark
   * ones left out, which is right on a dark terminal; on a light one the code comes out inverted,
   * and most phones read that too.
   *
   * @param charset the terminal's: with half blocks the code is as wide as it has modules and half
   *     as high; without them four times the size
   * @param colour whether the terminal takes colours, and the user wants them ({@code NO_COLOR})
   */
  public static String of(QrCode code, Charset charset, boolean colour) {
    boolean blocks = charset.canEncode() && charset.newEncoder().canEncode("▀▄█");
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < code.size(); y += blocks ? 2 : 1) {
      if (blocks) {
        appendBlocks(text, code, y, colour);
      } else {
        appendSpaces(text, code, y, colour);
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** Two rows of modules in one line: the upper halves and the lower halves of its characters. */
  private static void appendBlocks(StringBuilder text, QrCode code, int y, boolean colour) {
    text.append(colour ? DARK_ON_LIGHT : "");
    for (int x = 0; x < code.size(); x++) {
      // In colour the ink is dark, without it is light.
      text.append(block(code.dark(x, y) == colour, code.dark(x, y + 1) == colour));
    }
    text.append(colour ? RESET : "");
  }

  private static char block(boolean upper, boolean lower) {
    if (upper) {
      return lower ? '█' : '▀';
    }
    return lower ? '▄' : ' ';
  }

  /** A module is two characters wide, which makes it about square. */
  private static void appendSpaces(StringBuilder text, QrCode code, int y, boolean colour) {
    for (int x = 0; x < code.size(); x++) {
      boolean dark = code.dark(x, y);
      if (colour) {
        text.append(x == 0 || dark != code.dark(x - 1, y) ? dark ? DARK : LIGHT : "");
        text.append("  ");
      } else {
        text.append(dark ? "  " : "##");
      }
    }
    text.append(colour ? RESET : "");
  }
}
