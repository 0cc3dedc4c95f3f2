package app.manit.ui.history;

import app.manit.ui.theme.Toned;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the history: how and when, and what can be done with it. */
final class HistoryRow extends HBox {
  private final HistoryLine line;

  HistoryRow(HistoryLine line) {
    this.line = line;
    getStyleClass().add("history-row");
    setAlignment(Pos.CENTER_LEFT);
    Label word = new Label(line.word(), new FontIcon(line.icon()));
    word.getStyleClass().add("pill");
    word.setMinWidth(USE_PREF_SIZE);
    Toned.as(line.tone(), word);
    HBox outcome = new HBox(word);
    outcome.getStyleClass().add("outcome");
    outcome.setAlignment(Pos.CENTER_LEFT);
    Label when = new Label(line.when());
    Label more = new Label(line.exactly() + " · " + line.where());
    more.getStyleClass().addAll("muted", "tiny");
    VBox words = new VBox(when, more);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(outcome, words);
  }

  /** Offers something. */
  void act(String icon, String name, Runnable perform) {
    Button button = new Button("", new FontIcon(icon));
    button.getStyleClass().add("icon-button");
    button.setTooltip(new Tooltip(name));
    button.setAccessibleText(name + ", " + line.exactly());
    button.setOnAction(event -> perform.run());
    getChildren().add(button);
  }
}
