package app.manit.ui.settings;

import app.manit.ui.dialog.Dialog;
import app.manit.ui.dialog.Dialogs;
import app.manit.ui.theme.Shown;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;

/** The report, to be read before it is saved. */
public final class DiagnosticsController {
  /** This view. */
  public static final Dialog DIALOG = new Dialog(DiagnosticsController.class, "diagnostics.fxml");

  private final DataViewModel model;
  private final Dialogs dialogs;

  @FXML private TextArea report;
  @FXML private Node collecting;
  @FXML private Button save;

  /** Shows what the model says. */
  public DiagnosticsController(DataViewModel model, Dialogs dialogs) {
    this.model = model;
    this.dialogs = dialogs;
  }

  @FXML
  private void initialize() {
    report.textProperty().bind(model.report());
    Shown.when(collecting, model.ready().map(ready -> !ready));
    save.disableProperty().bind(model.ready().not());
    model.collect();
  }

  @FXML
  private void save() {
    model.save();
  }

  @FXML
  private void back() {
    dialogs.open(SettingsController.DIALOG);
  }
}
