package app.manit.ui.notice;

import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Lays the notices over the window's corner; good news leaves by itself. */
public final class NoticesController {
  private static final Duration READING_TIME = Duration.seconds(4);

  private final Notices notices;
  private final Map<Notice, NoticePane> panes = new HashMap<>();

  @FXML private VBox stack;
  @FXML private ResourceBundle resources;

  /** Shows these. */
  public NoticesController(Notices notices) {
    this.notices = notices;
  }

  @FXML
  private void initialize() {
    notices.shown().forEach(this::show);
    notices.shown().addListener(this::changed);
  }

  private void changed(ListChangeListener.Change<? extends Notice> change) {
    while (change.next()) {
      change.getRemoved().forEach(this::hide);
      change.getAddedSubList().forEach(this::show);
    }
  }

  private void show(Notice notice) {
    NoticePane pane =
        new NoticePane(notice, resources.getString("notice.close"), () -> notices.dismiss(notice));
    panes.put(notice, pane);
    stack.getChildren().add(pane);
    if (!notice.stays()) {
      PauseTransition reading = new PauseTransition(READING_TIME);
      reading.setOnFinished(event -> notices.dismiss(notice));
      reading.play();
    }
  }

  private void hide(Notice notice) {
    stack.getChildren().remove(panes.remove(notice));
  }
}
