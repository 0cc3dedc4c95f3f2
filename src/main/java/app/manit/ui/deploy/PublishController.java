package app.manit.ui.deploy;

import app.manit.ui.deploy.PublishScreen.Act;
import app.manit.ui.dialog.Dialogs;
import app.manit.ui.pages.PageStatus;
import app.manit.ui.theme.Shown;
import app.manit.ui.theme.Toned;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The publish pane. */
public final class PublishController {
  private static final int STEPS = 6;

  private final PublishViewModel model;
  private final QueueViewModel waiting;
  private final Dialogs dialogs;
  private final Timeline seconds = new Timeline();
  private final List<StepLine> lines = Stream.generate(StepLine::new).limit(STEPS).toList();

  private @Nullable Act act;

  @FXML private Node nothing;
  @FXML private Node something;
  @FXML private Label heading;
  @FXML private Label pill;
  @FXML private FontIcon pillIcon;
  @FXML private Label address;
  @FXML private Node progress;
  @FXML private ProgressBar bar;
  @FXML private VBox steps;
  @FXML private Node retry;
  @FXML private Label retryWhy;
  @FXML private Label retryWhen;
  @FXML private Button hurry;
  @FXML private Node queue;
  @FXML private Label queueLine;
  @FXML private Label note;
  @FXML private Button publish;
  @FXML private Button cancel;

  /** Shows what the models say. */
  public PublishController(PublishViewModel model, QueueViewModel waiting, Dialogs dialogs) {
    this.model = model;
    this.waiting = waiting;
    this.dialogs = dialogs;
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
    Shown.when(progress, screen.map(PublishScreen::publishing));
    bar.progressProperty().bind(screen.map(PublishScreen::fraction).orElse(0.0));
    screen.map(PublishScreen::steps).subscribe(this::show);
    screen.map(PublishScreen::act).subscribe(this::offer);
    model.mayPublish().subscribe(may -> offer(act));
    initializeRetry();
    queueLine.textProperty().bind(waiting.line());
    Shown.whenNotEmpty(queue, waiting.line());
  }

  private void initializeRetry() {
    ObservableValue<RetryLine> line = model.retry();
    Shown.when(retry, line.map(now -> true));
    retryWhy.textProperty().bind(line.map(RetryLine::why));
    retryWhen.textProperty().bind(line.map(RetryLine::when));
    hurry.disableProperty().bind(line.map(now -> !now.waiting()).orElse(true));
    seconds.getKeyFrames().setAll(new KeyFrame(Duration.seconds(1), event -> model.tick()));
    seconds.setCycleCount(Animation.INDEFINITE);
    line.map(RetryLine::waiting).orElse(false).subscribe(this::count);
  }

  private void count(boolean counting) {
    cancel.setText(model.label(counting ? Act.STOP : Act.CANCEL));
    if (counting) {
      seconds.playFromStart();
    } else {
      seconds.stop();
    }
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

  private void offer(@Nullable Act now) {
    act = now;
    if (now != null) {
      show(now);
    }
  }

  private void show(Act act) {
    boolean offered = act == Act.PUBLISH || act == Act.UPDATE || act == Act.NOTHING_CHANGED;
    boolean leavesCancel = cancel.isFocused() && act != Act.CANCEL;
    publish.setVisible(offered);
    publish.setManaged(offered);
    publish.setText(model.label(act));
    boolean possible = act != Act.NOTHING_CHANGED && model.mayPublish().getValue();
    publish.setDisable(!possible);
    publish.getStyleClass().remove("accent");
    if (possible) {
      publish.getStyleClass().add("accent");
    }
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
  private void hurry() {
    model.hurry();
    cancel.requestFocus();
  }

  @FXML
  private void showQueue() {
    dialogs.open(QueueController.DIALOG);
  }

  @FXML
  private void cancel() {
    model.cancel();
  }
}
