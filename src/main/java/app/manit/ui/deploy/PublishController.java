package app.manit.ui.deploy;

import app.manit.ui.deploy.PublishScreen.Act;
import app.manit.ui.pages.PageStatus;
import app.manit.ui.theme.Shown;
import app.manit.ui.theme.Toned;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The publish pane. */
public final class PublishController {
  private static final int STEPS = 6;

  private final PublishViewModel model;
  private final List<StepLine> lines = Stream.generate(StepLine::new).limit(STEPS).toList();

  @FXML private Node nothing;
  @FXML private Node something;
  @FXML private Label heading;
  @FXML private Label pill;
  @FXML private FontIcon pillIcon;
  @FXML private Label address;
  @FXML private Node progress;
  @FXML private ProgressBar bar;
  @FXML private VBox steps;
  @FXML private Label waiting;
  @FXML private Label note;
  @FXML private Button publish;
  @FXML private Button cancel;

  /** Shows what the model says. */
  public PublishController(PublishViewModel model) {
    this.model = model;
  }

  @FXML
  private void initialize() {
    steps.getChildren().setAll(lines);
    ObservableValue<PublishScreen> screen = model.screen();
    Shown.when(nothing, screen.map(s -> false).orElse(true));
    Shown.when(something, screen.map(s -> true));
    heading.textProperty().bind(screen.map(s -> s.heading().toUpperCase(Locale.ROOT)));
    pill.textProperty().bind(screen.map(PublishScreen::pill));
    screen.map(PublishScreen::status).subscribe(this::colour);
    bind(address, screen.map(PublishScreen::address));
    bind(note, screen.map(PublishScreen::note));
    bind(waiting, screen.map(PublishScreen::waiting));
    Shown.when(progress, screen.map(PublishScreen::publishing));
    bar.progressProperty().bind(screen.map(PublishScreen::fraction).orElse(0.0));
    screen.map(PublishScreen::steps).subscribe(this::show);
    screen.map(PublishScreen::act).subscribe(this::offer);
  }

  private static void bind(Label label, ObservableValue<String> text) {
    label.textProperty().bind(text);
    Shown.whenNotEmpty(label, text);
  }

  private void colour(@Nullable PageStatus status) {
    if (status != null) {
      pillIcon.setIconLiteral(status.icon());
      Toned.as(status.tone(), pill);
    }
  }

  private void show(@Nullable List<PhaseLine> now) {
    for (int i = 0; now != null && i < Math.min(now.size(), lines.size()); i++) {
      lines.get(i).show(now.get(i));
    }
  }

  private void offer(@Nullable Act act) {
    if (act == null) {
      return;
    }
    boolean offered = act == Act.PUBLISH || act == Act.UPDATE || act == Act.NOTHING_CHANGED;
    boolean leavesCancel = cancel.isFocused() && act != Act.CANCEL;
    publish.setVisible(offered);
    publish.setManaged(offered);
    publish.setText(model.label(act));
    publish.setDisable(act == Act.NOTHING_CHANGED);
    publish.getStyleClass().remove("accent");
    if (act != Act.NOTHING_CHANGED) {
      publish.getStyleClass().add("accent");
    }
    cancel.setText(model.label(Act.CANCEL));
    if (leavesCancel) {
      cancel.getScene().getRoot().requestFocus();
    }
  }

  @FXML
  private void publish() {
    model.publish();
    // The button is gone now; without this the search field would get the focus.
    cancel.requestFocus();
  }

  @FXML
  private void cancel() {
    model.cancel();
  }
}
