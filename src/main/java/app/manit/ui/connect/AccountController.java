package app.manit.ui.connect;

import app.manit.ui.notice.Tone;
import app.manit.ui.theme.Shown;
import app.manit.ui.theme.Toned;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line that says where pages go. */
public final class AccountController {
  private final AccountViewModel model;

  @FXML private Label line;
  @FXML private FontIcon icon;

  /** Shows what the model says. */
  public AccountController(AccountViewModel model) {
    this.model = model;
  }

  @FXML
  private void initialize() {
    line.textProperty().bind(model.line().map(AccountLine::text));
    Shown.whenNotEmpty(line, model.line().map(AccountLine::text));
    model.line().subscribe(this::show);
  }

  private void show(AccountLine now) {
    icon.setIconLiteral(now.icon());
    Toned.as(now.trouble() ? Tone.DANGER : Tone.NEUTRAL, line);
  }
}
