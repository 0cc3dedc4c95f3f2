package app.manit.ui.connect;

import app.manit.account.Right;
import app.manit.ui.notice.Tone;
import app.manit.ui.theme.Toned;
import app.manit.ui.words.Words;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** One right of the token, ticked when it was tried: an icon, words and a colour. */
final class RightLine {
  private final Label label;
  private final FontIcon icon = new FontIcon("fth-circle");
  private final String key;
  private final Words words;

  private RightLine(Label label, String key, Words words) {
    this.label = label;
    this.key = key;
    this.words = words;
    label.setGraphic(icon);
  }

  /**
   * Lets a label say it.
   *
   * @param key of the right's words
   */
  static void show(Label label, String key, ObservableValue<Right> right, Words words) {
    RightLine line = new RightLine(label, key, words);
    right.subscribe(line::show);
  }

  private void show(Right right) {
    label.setText(words.say("connect.right." + key + "." + right.name().toLowerCase(Locale.ROOT)));
    icon.setIconLiteral(
        switch (right) {
          case UNTRIED, LACKING -> "fth-circle";
          case TRYING -> "fth-loader";
          case GRANTED -> "fth-check";
          case REFUSED -> "fth-x";
        });
    Toned.as(
        switch (right) {
          case UNTRIED, TRYING, LACKING -> Tone.NEUTRAL;
          case GRANTED -> Tone.SUCCESS;
          case REFUSED -> Tone.DANGER;
        },
        label);
  }
}
