package app.manit.ui.notice;

import app.manit.ui.words.Words;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/** Lays the notices over the window's corner; good news leaves by itself. */
public final class NoticesController {
  private final Notices notices;
  private final Words words;

  @FXML private VBox stack;

  /** Shows these. */
  public NoticesController(Notices notices, Words words) {
    this.notices = notices;
    this.words = words;
  }

  @FXML
  private void initialize() {
    for (Notice notice : notices.shown()) {
      stack.getChildren().add(pane(notice));
    }
    notices.shown().addListener(this::changed);
  }

  private void changed(ListChangeListener.Change<? extends Notice> change) {
    while (change.next()) {
      for (int i = 0; i < change.getRemovedSize(); i++) {
        if (stack.getChildren().remove(change.getFrom()) instanceof NoticePane pane) {
          pane.end();
        }
      }
      for (int i = change.getFrom(); i < change.getTo() && change.wasAdded(); i++) {
        stack.getChildren().add(i, pane(change.getList().get(i)));
      }
    }
  }

  private NoticePane pane(Notice notice) {
    return new NoticePane(
        notice, words, () -> notices.accept(notice), () -> notices.dismiss(notice));
  }
}
