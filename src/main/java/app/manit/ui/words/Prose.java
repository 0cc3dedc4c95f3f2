package app.manit.ui.words;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Text that takes as many lines as it needs, and may hold names in any script.
 *
 * <p>Where a line would have to end within Hebrew or Arabic, JavaFX 26.0.1 on Linux throws out of
 * the layout of the whole window: it shapes the part again and then counts its letters wrongly. A
 * label cannot be kept from it. Here each word is a part of its own, so none has to be parted.
 */
public final class Prose extends TextFlow {
  /** Letters of a part: a word may have no end. */
  private static final int LONGEST_PART = 12;

  /** Wide enough for a part; no column of ours is narrower, but one that is not laid out yet. */
  private static final double LEAST_WIDTH = 120;

  /** The text, in the style of labels. */
  public Prose(String text, String... styles) {
    getStyleClass().add("prose");
    getStyleClass().addAll(styles);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(text);
    setMinHeight(USE_PREF_SIZE);
    setMinWidth(LEAST_WIDTH);
    parts(text).forEach(part -> getChildren().add(new Text(part)));
  }

  private static List<String> parts(String text) {
    if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
      return List.of(text);
    }
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean inPair = Character.isHighSurrogate(text.charAt(i));
      if (text.charAt(i) == ' ' || (i - start >= LONGEST_PART && !inPair)) {
        parts.add(text.substring(start, i + 1));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }
}
