package app.manit.pages;

import java.util.regex.Pattern;

/** What a host says in words, made fit to be shown, kept and printed on a terminal. */
final class HostWords {
  private static final int MAX_LENGTH = 300;

  /**
   * Controls (also those from U+0080 on, which command a terminal like an escape), blanks and line
   * ends of any kind, marks that turn the direction of the rest of a sentence.
   */
  private static final Pattern NOT_PRINTABLE = Pattern.compile("[\\p{Cc}\\p{Z}\\p{Cf}\\p{Cs}]+");

  private HostWords() {}

  /** One short printable line; empty if nothing of it can be seen. */
  static String line(String said) {
    String line = NOT_PRINTABLE.matcher(said).replaceAll(" ").strip();
    return line.length() <= MAX_LENGTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, MAX_LENGTH))) + "…";
  }
}
