package app.manit.ui.preview;

import app.manit.settings.Device;
import app.manit.ui.theme.Shown;
import app.manit.ui.words.Words;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The page in its device, and what it loads from elsewhere. */
public final class CanvasController {
  /** How long the window is left in peace before the browser is made, which holds it up. */
  private static final Duration SETTLED = Duration.millis(600);

  private final PreviewViewModel model;
  private final PageLoader loader;
  private final ObservableValue<Device> device;
  private final Supplier<PageView> views;
  private final Words words;
  private final DeviceFrame frame = new DeviceFrame();
  private @Nullable PageView view;
  private boolean making;

  @FXML private StackPane canvas;
  @FXML private Node placeholder;
  @FXML private Label title;
  @FXML private Label state;
  @FXML private Button again;
  @FXML private Button openOutside;
  @FXML private Label earlierNote;
  @FXML private ToggleButton facts;
  @FXML private VBox elsewhere;

  CanvasController(
      PreviewViewModel model,
      PageLoader loader,
      ObservableValue<Device> device,
      Supplier<PageView> views,
      Words words) {
    this.model = model;
    this.loader = loader;
    this.device = device;
    this.views = views;
    this.words = words;
  }

  @FXML
  private void initialize() {
    canvas.getChildren().addFirst(frame);
    device.subscribe(frame::become);
    loader.stage().subscribe(this::show);
    describe();
    listElsewhere();
    model.screen().subscribe(this::makeViewWhenSettled);
  }

  private void describe() {
    ObservableValue<Placeholder> said =
        Bindings.createObjectBinding(
            () -> Placeholder.of(model.screen().get(), loader.stage().get(), words),
            model.screen(),
            loader.stage());
    title.textProperty().bind(said.map(Placeholder::title));
    state.textProperty().bind(said.map(Placeholder::text));
    again.textProperty().bind(said.map(Placeholder::again));
    Shown.whenNotEmpty(again, said.map(Placeholder::again));
    Shown.when(openOutside, said.map(Placeholder::open));
    ObservableValue<String> earlier =
        model
            .screen()
            .map(PreviewScreen::earlier)
            .map(when -> when.isEmpty() ? "" : words.say("preview.earlier", when))
            .orElse("");
    earlierNote.textProperty().bind(earlier);
    Shown.whenNotEmpty(earlierNote, earlier);
  }

  private void listElsewhere() {
    ObservableValue<String> text =
        Bindings.createStringBinding(this::chip, model.screen(), loader.elsewhere());
    facts.textProperty().bind(text);
    Shown.whenNotEmpty(facts, text);
    Shown.when(elsewhere, facts.selectedProperty());
    loader.elsewhere().subscribe(this::list);
    canvas.addEventFilter(MouseEvent.MOUSE_PRESSED, this::closeListOutside);
    canvas.addEventFilter(KeyEvent.KEY_PRESSED, this::closeListByKey);
  }

  private String chip() {
    Elsewhere found = loader.elsewhere().get();
    if (found != null) {
      return words.say("preview.elsewhere", found.count());
    }
    PreviewScreen screen = model.screen().get();
    return screen == null ? "" : screen.facts();
  }

  private void list(@Nullable Elsewhere found) {
    facts.setSelected(false);
    PreviewScreen screen = model.screen().get();
    elsewhere
        .getChildren()
        .setAll(
            new ElsewhereList(
                found == null ? Elsewhere.NOTHING : found,
                screen == null ? "" : screen.facts(),
                words));
  }

  private void closeListOutside(MouseEvent event) {
    if (facts.isSelected()
        && event.getTarget() instanceof Node node
        && !inside(node, elsewhere)
        && !inside(node, facts)) {
      facts.setSelected(false);
    }
  }

  private void closeListByKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && facts.isSelected()) {
      facts.setSelected(false);
      event.consume();
    }
  }

  private static boolean inside(Node node, Node whole) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(whole)) {
        return true;
      }
    }
    return false;
  }

  private void show(PageStage stage) {
    PageView browser = view;
    if (browser != null && stage.visible()) {
      frame.show(browser.node());
    } else {
      frame.show(placeholder);
    }
  }

  private void makeViewWhenSettled(@Nullable PreviewScreen screen) {
    if (screen == null || making || screen.address().isEmpty()) {
      return;
    }
    making = true;
    PauseTransition pause = new PauseTransition(SETTLED);
    pause.setOnFinished(event -> makeView());
    pause.play();
  }

  private void makeView() {
    PageView made = views.get();
    view = made;
    frame.zoom().subscribe(zoom -> made.zoom(zoom.doubleValue()));
    loader.attach(made);
  }

  @FXML
  private void again() {
    loader.again();
  }

  @FXML
  private void openOutside() {
    model.open();
  }
}
