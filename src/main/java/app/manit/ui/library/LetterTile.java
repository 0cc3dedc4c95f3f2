package app.manit.ui.library;

import app.manit.library.ProjectId;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Stands for a page's picture until there is one.
 *
 * @param letter the first of the title, as people count letters
 * @param colour which of the {@value #COLOURS} colours; a page keeps its own when it is renamed
 */
record LetterTile(String letter, int colour) {
  private static final int COLOURS = 8;

  static LetterTile of(ProjectId id, String title) {
    return new LetterTile(firstLetter(title), Math.floorMod(id.hashCode(), COLOURS));
  }

  /** Skips what no one would call a letter, such as quotes; an emoji is as good as one. */
  private static String firstLetter(String title) {
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(title);
    for (int start = letters.first(), end = letters.next();
        end != BreakIterator.DONE;
        start = end, end = letters.next()) {
      int first = title.codePointAt(start);
      if (Character.isLetterOrDigit(first) || Character.getType(first) == Character.OTHER_SYMBOL) {
        return title.substring(start, end).toUpperCase(Locale.ROOT);
      }
    }
    return "·";
  }

  String style() {
    return "tile-" + colour;
  }
}
