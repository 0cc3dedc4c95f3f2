package app.manit.ui.connect;

import app.manit.ui.dialog.Dialogs;
import app.manit.ui.notice.Tone;
import app.manit.ui.theme.Shown;
import app.manit.ui.theme.Toned;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line that says where pages go. */
public final class AccountController {
  private final AccountViewModel model;
  private final Dialogs dialogs;

  @FXML private Button account;
  @FXML private Label line;
  @FXML private Label offer;
  @FXML private FontIcon icon;

  /** Shows what the model says. */
  public AccountController(AccountViewModel model, Dialogs dialogs) {
    this.model = model;
    this.dialogs = dialogs;
  }

  @FXML
  private void initialize() {
    line.textProperty().bind(model.line().map(AccountLine::text));
    offer.textProperty().bind(model.line().map(AccountLine::offer));
    Shown.whenNotEmpty(offer, offer.textProperty());
    Shown.whenNotEmpty(account, line.textProperty());
    model.line().subscribe(this::show);
  }

  private void show(AccountLine now) {
    icon.setIconLiteral(now.icon());
    account.setAccessibleText((now.text() + " " + now.offer()).strip());
    Toned.as(now.trouble() ? Tone.DANGER : Tone.NEUTRAL, account);
  }

  @FXML
  private void open() {
    dialogs.open(ConnectController.DIALOG);
  }
}
