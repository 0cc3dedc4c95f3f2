package app.manit.ui.deploy;

import app.manit.ui.dialog.Dialog;
import app.manit.ui.dialog.Dialogs;
import app.manit.ui.theme.Shown;
import app.manit.ui.words.Words;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** All that is being published, over the window. */
public final class QueueController {
  /** Lays it over the window. */
  public static final Dialog DIALOG = new Dialog(QueueController.class, "queue.fxml");

  private final QueueViewModel model;
  private final Dialogs dialogs;
  private final Words words;
  private Subscription following = Subscription.EMPTY;

  @FXML private VBox lines;
  @FXML private Node none;

  /** Shows what the model says. */
  public QueueController(QueueViewModel model, Dialogs dialogs, Words words) {
    this.model = model;
    this.dialogs = dialogs;
    this.words = words;
  }

  @FXML
  private void initialize() {
    Shown.when(none, model.rows().map(List::isEmpty));
    // A dialog is loaded anew each time, so what it follows must end with it.
    lines
        .sceneProperty()
        .subscribe(
            scene -> {
              following.unsubscribe();
              following = scene == null ? Subscription.EMPTY : model.rows().subscribe(this::show);
            });
  }

  /** Lines stay where they are while only their words change: the focus stays with them. */
  private void show(List<QueueRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (i == lines.getChildren().size()) {
        lines.getChildren().add(new QueueLine(model, words));
      }
      ((QueueLine) lines.getChildren().get(i)).show(rows.get(i));
    }
    lines.getChildren().remove(rows.size(), lines.getChildren().size());
  }

  @FXML
  private void close() {
    dialogs.close();
  }
}
