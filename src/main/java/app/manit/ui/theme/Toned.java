package app.manit.ui.theme;

import app.manit.ui.notice.Tone;
import java.util.Arrays;
import javafx.scene.Node;

/** Colours parts of a view by how they are meant. */
public final class Toned {
  private Toned() {}

  /** Gives a part this tone and no other. */
  public static void as(Tone tone, Node node) {
    node.getStyleClass().removeAll(Arrays.stream(Tone.values()).map(Tone::style).toList());
    node.getStyleClass().add(tone.style());
  }
}
