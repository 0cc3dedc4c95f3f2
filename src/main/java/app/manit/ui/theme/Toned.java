package app.manit.ui.theme;

import app.manit.ui.notice.Tone;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;

/** Colours parts of a view by how they are meant. */
public final class Toned {
  private Toned() {}

  /** Gives a part this tone and no other. */
  public static void as(Tone tone, Node node) {
    List<String> others =
        Arrays.stream(Tone.values()).filter(other -> other != tone).map(Tone::style).toList();
    List<String> classes = node.getStyleClass();
    // A class that is taken away and given back would have the part styled and laid out again.
    classes.removeAll(others);
    if (!classes.contains(tone.style())) {
      classes.add(tone.style());
    }
  }
}
