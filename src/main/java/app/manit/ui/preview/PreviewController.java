package app.manit.ui.preview;

import app.manit.ui.theme.Shown;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The middle: the page in a phone. */
public final class PreviewController {
  /** How long the window is left in peace before the browser is made, which holds it up. */
  private static final Duration SETTLED = Duration.millis(600);

  private final PreviewViewModel model;
  private final Supplier<PageView> views;
  private final PhoneFrame phone = new PhoneFrame();
  private @Nullable PageView view;

  @FXML private Node pane;
  @FXML private StackPane canvas;
  @FXML private Node placeholder;
  @FXML private Label title;
  @FXML private Label state;
  @FXML private Label shownAt;
  @FXML private Label facts;

  /**
   * @param views makes the browser; called once, when there is something to show
   */
  public PreviewController(PreviewViewModel model, Supplier<PageView> views) {
    this.model = model;
    this.views = views;
  }

  @FXML
  private void initialize() {
    canvas.getChildren().addFirst(phone);
    phone.show(placeholder);
    ObservableValue<PreviewScreen> screen = model.screen();
    Shown.when(pane, screen.map(s -> true));
    title.textProperty().bind(screen.map(PreviewScreen::title));
    state.textProperty().bind(screen.map(PreviewScreen::state));
    facts.textProperty().bind(screen.map(PreviewScreen::facts));
    Shown.whenNotEmpty(facts, screen.map(PreviewScreen::facts));
    shownAt.textProperty().bind(screen.map(s -> s.address().map(URI::toString).orElse("")));
    screen.subscribe(this::show);
  }

  private void show(@Nullable PreviewScreen screen) {
    Optional<URI> shown = Optional.ofNullable(screen).flatMap(PreviewScreen::address);
    if (shown.isEmpty()) {
      phone.show(placeholder);
    } else if (view == null) {
      makeViewWhenSettled();
    } else {
      load(view, shown.get());
    }
  }

  private void makeViewWhenSettled() {
    PauseTransition pause = new PauseTransition(SETTLED);
    pause.setOnFinished(event -> makeView());
    pause.play();
  }

  private void makeView() {
    if (view == null) {
      PageView made = views.get();
      view = made;
      phone
          .screen()
          .widthProperty()
          .subscribe(width -> made.zoom(width.doubleValue() / PhoneFrame.SCREEN_WIDTH));
      show(model.screen().get());
    }
  }

  private void load(PageView browser, URI shown) {
    phone.show(browser.node());
    browser.load(shown);
  }

  @FXML
  private void copy() {
    model.copy();
  }

  @FXML
  private void reload() {
    if (view != null) {
      view.reload();
    }
  }

  @FXML
  private void open() {
    model.open();
  }
}
