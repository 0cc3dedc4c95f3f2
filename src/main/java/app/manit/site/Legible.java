package app.manit.site;

/** Texts that somebody else wrote, made fit for a sentence: one line, not overlong, all visible. */
public final class Legible {
  private static final int MAX_LENGTH = 200;

  private Legible() {}

  /** The text with control and direction characters spelt out, cut in the middle when overlong. */
  public static String of(String text) {
    String cut = text;
    if (text.length() > MAX_LENGTH) {
      int half = MAX_LENGTH / 2;
      cut = text.substring(0, half) + "…" + text.substring(text.length() - half);
    }
    StringBuilder shown = new StringBuilder(cut.length());
    cut.codePoints()
        .forEach(
            codePoint -> {
              if (misleads(codePoint)) {
                shown.append("\\u%04x".formatted(codePoint));
              } else {
                shown.appendCodePoint(codePoint);
              }
            });
    return shown.toString();
  }

  private static boolean misleads(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      // Direction marks turn the rest of the sentence round; joiners belong to emoji and scripts.
      case Character.FORMAT ->
          switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_BOUNDARY_NEUTRAL -> false;
            default -> true;
          };
      default -> false;
    };
  }
}
