package app.manit.ui.deploy;

import app.manit.ui.words.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows one page of the queue. */
final class QueueLine extends HBox {
  private final Words words;
  private final Label title = new Label();
  private final Label word = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button first = new Button("", new FontIcon("fth-chevrons-up"));
  private final Button stop = new Button("", new FontIcon("fth-x"));
  private @Nullable QueueRow row;

  QueueLine(QueueViewModel model, Words words) {
    this.words = words;
    getStyleClass().add("queue-line");
    title.getStyleClass().add("strong");
    word.getStyleClass().addAll("muted", "small");
    bar.setMaxWidth(Double.MAX_VALUE);
    VBox text = new VBox(title, word, bar);
    text.getStyleClass().add("queue-text");
    setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    first.getStyleClass().addAll("icon-button", "flat");
    stop.getStyleClass().addAll("icon-button", "flat");
    first.setOnAction(
        event -> {
          if (row != null) {
            model.goFirst(row);
          }
        });
    stop.setOnAction(
        event -> {
          if (row != null) {
            model.stop(row);
          }
        });
    getChildren().addAll(text, first, stop);
  }

  void show(QueueRow now) {
    row = now;
    title.setText(now.title());
    word.setText(now.word());
    bar.setProgress(now.fraction());
    bar.setVisible(!now.waits());
    bar.setManaged(!now.waits());
    // Kept in its place while it cannot be pressed: the one beside it must not move.
    first.setVisible(now.mayGoFirst());
    first.setAccessibleText(words.say("deploy.queue.first", now.title()));
    stop.setAccessibleText(words.say("deploy.queue.stop", now.title()));
  }
}
