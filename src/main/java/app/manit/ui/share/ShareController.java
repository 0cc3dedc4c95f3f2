package app.manit.ui.share;

import app.manit.ui.theme.Shown;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;

/** The share pane. */
public final class ShareController {
  private final ShareViewModel model;

  @FXML private Node pane;
  @FXML private Label reason;
  @FXML private Node plate;
  @FXML private ImageView code;
  @FXML private Node acts;
  @FXML private Button copy;

  /** Shows what the model says. */
  public ShareController(ShareViewModel model) {
    this.model = model;
  }

  @FXML
  private void initialize() {
    ObservableValue<ShareScreen> screen = model.screen();
    Shown.when(pane, screen.map(s -> true));
    reason.textProperty().bind(screen.map(ShareScreen::reason));
    Shown.whenNotEmpty(reason, screen.map(ShareScreen::reason));
    Shown.when(plate, screen.map(ShareScreen::withCode));
    Shown.when(acts, screen.map(s -> s.url().isPresent()));
    screen.map(s -> s.url().orElse("")).subscribe(this::paint);
    screen.map(ShareScreen::first).orElse(false).subscribe(this::emphasise);
  }

  private void paint(@Nullable String url) {
    code.setImage(url == null || url.isEmpty() ? null : QrImage.of(url));
  }

  private void emphasise(boolean first) {
    copy.getStyleClass().remove("accent");
    if (first) {
      copy.getStyleClass().add("accent");
    }
  }

  @FXML
  private void copy() {
    model.copy();
  }

  @FXML
  private void open() {
    model.open();
  }
}
