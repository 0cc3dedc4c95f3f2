package app.manit.ui.notice;

import app.manit.ui.words.Prose;
import app.manit.ui.words.Words;
import javafx.animation.PauseTransition;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows one notice. */
final class NoticePane extends HBox {
  private final PauseTransition reading = new PauseTransition();
  private final BooleanBinding held = hoverProperty().or(focusWithinProperty());

  /**
   * @param accepted called when the user takes up what it offers
   * @param over called when it was closed, or shown long enough
   */
  NoticePane(Notice notice, Words words, Runnable accepted, Runnable over) {
    getStyleClass().addAll("notice", notice.tone().style());
    VBox sentences = new VBox(new Prose(notice.title(), "strong"));
    setHgrow(sentences, Priority.ALWAYS);
    if (!notice.text().isEmpty()) {
      sentences.getChildren().add(new Prose(notice.text(), "muted", "small"));
    }
    getChildren().addAll(new FontIcon(icon(notice.tone())), sentences);
    if (notice.times() > 1) {
      getChildren().add(new Count(words.say("notice.times", notice.times())));
    }
    // Beside a title there is room for it; a text would be squeezed.
    Pane room = notice.text().isEmpty() ? this : sentences;
    notice.act().ifPresent(act -> room.getChildren().add(actButton(act.label(), accepted)));
    if (notice.stays()) {
      getChildren().add(closeButton(words.say("notice.close"), over));
    } else {
      leaveAfter(Duration.millis((double) notice.lasts().toMillis()), over);
    }
  }

  /** Nobody is hurried who is about to act on it. */
  private void leaveAfter(Duration time, Runnable over) {
    reading.setDuration(time);
    reading.setOnFinished(event -> over.run());
    held.subscribe(this::hold);
  }

  private void hold(boolean hold) {
    if (hold) {
      reading.stop();
    } else {
      reading.playFromStart();
    }
  }

  /** It is shown no longer. */
  void end() {
    reading.stop();
  }

  private static final class Count extends Label {
    Count(String times) {
      super(times);
      setMinWidth(USE_PREF_SIZE);
      getStyleClass().addAll("muted", "small");
    }
  }

  private static Button actButton(String name, Runnable accepted) {
    Button button = new Button(name);
    button.getStyleClass().add("act");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> accepted.run());
    return button;
  }

  private static Button closeButton(String name, Runnable closed) {
    Button button = new Button("", new FontIcon("fth-x"));
    button.getStyleClass().addAll("icon-button", "flat");
    button.setAccessibleText(name);
    button.setOnAction(event -> closed.run());
    return button;
  }

  private static String icon(Tone tone) {
    return switch (tone) {
      case NEUTRAL -> "fth-info";
      case SUCCESS -> "fth-check";
      case WARNING -> "fth-alert-triangle";
      case DANGER -> "fth-alert-circle";
    };
  }
}
