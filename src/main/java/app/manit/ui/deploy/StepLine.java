package app.manit.ui.deploy;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows one step of a publication. */
final class StepLine extends HBox {
  private final FontIcon icon = new FontIcon();
  private final Label text = new Label();
  private final Label figure = new Label();

  StepLine() {
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    getStyleClass().add("step");
    figure.getStyleClass().add("figure");
    text.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(icon, text, gap, figure);
  }

  void show(PhaseLine line) {
    icon.setIconLiteral(line.mark().icon());
    text.setText(line.text());
    figure.setText(line.figure());
    for (PhaseLine.Mark mark : PhaseLine.Mark.values()) {
      pseudoClassStateChanged(
          PseudoClass.getPseudoClass(mark.name().toLowerCase(Locale.ROOT)), mark == line.mark());
    }
  }
}
