package app.manit.ui.notice;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows one notice. */
final class NoticePane extends HBox {

  /**
   * @param close what the button that closes it says to a screen reader
   */
  NoticePane(Notice notice, String close, Runnable closed) {
    getStyleClass().addAll("notice", notice.tone().style());
    VBox words = new VBox(label(notice.title(), "strong"));
    setHgrow(words, Priority.ALWAYS);
    if (!notice.text().isEmpty()) {
      words.getChildren().add(label(notice.text(), "muted", "small"));
    }
    getChildren().addAll(new FontIcon(icon(notice.tone())), words);
    notice.act().ifPresent(act -> getChildren().add(actButton(act, closed)));
    if (notice.stays()) {
      getChildren().add(closeButton(close, closed));
    }
  }

  private static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static Button actButton(NoticeAct act, Runnable closed) {
    Button button = new Button(act.label());
    button.getStyleClass().add("act");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        event -> {
          closed.run();
          act.perform().run();
        });
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
