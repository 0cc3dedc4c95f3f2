package app.manit.ui.history;

import app.manit.ui.dialog.Dialog;
import app.manit.ui.dialog.Dialogs;
import app.manit.ui.theme.Shown;
import app.manit.ui.words.AddressText;
import app.manit.ui.words.Words;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The history of a page. */
public final class HistoryController {
  /** Lies over the window. */
  public static final Dialog DIALOG = new Dialog(HistoryController.class, "history.fxml");

  private final HistoryViewModel model;
  private final Dialogs dialogs;
  private final Words words;

  @FXML private Label title;
  @FXML private Label note;
  @FXML private Node scroll;
  @FXML private VBox list;
  @FXML private Node sandbox;
  @FXML private Label sandboxUrl;

  /** Shows what the model says. */
  public HistoryController(HistoryViewModel model, Dialogs dialogs, Words words) {
    this.model = model;
    this.dialogs = dialogs;
    this.words = words;
  }

  @FXML
  private void initialize() {
    title.setText(model.title());
    note.textProperty().bind(model.note());
    Shown.whenNotEmpty(note, model.note());
    Shown.when(scroll, Bindings.isNotEmpty(model.lines()).map(some -> some));
    model.lines().addListener((ListChangeListener<HistoryLine>) change -> list());
    list();
    sandbox.setVisible(model.sandboxUrl().isPresent());
    sandbox.setManaged(model.sandboxUrl().isPresent());
    model.sandboxUrl().ifPresent(this::name);
  }

  private void list() {
    list.getChildren().setAll(model.lines().stream().map(this::row).toList());
  }

  private HistoryRow row(HistoryLine line) {
    HistoryRow row = new HistoryRow(line);
    row.act("fth-eye", words.say("history.show"), () -> closing(() -> model.show(line)));
    line.ownUrl()
        .ifPresent(
            url -> row.act("fth-external-link", words.say("history.open"), () -> model.open(url)));
    if (line.again()) {
      row.act(
          "fth-rotate-ccw",
          words.say("history.again"),
          () -> closing(() -> model.publishAgain(line)));
    }
    return row;
  }

  private void closing(Runnable act) {
    dialogs.close();
    act.run();
  }

  private void name(String url) {
    sandboxUrl.setText(AddressText.brief(url));
    sandboxUrl.setTooltip(new Tooltip(url));
  }

  @FXML
  private void openSandbox() {
    model.sandboxUrl().ifPresent(model::open);
  }

  @FXML
  private void close() {
    dialogs.close();
  }
}
