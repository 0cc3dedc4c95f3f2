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
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The page in its device, and over it what there is to know of the page. */
public final class CanvasController {
  /** How long the window is left in peace before the browser is made, which holds it up. */
  private static final Duration SETTLED = Duration.millis(600);

  private final PreviewViewModel model;
  private final PageLoader loader;
  private final ThingsViewModel findings;
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
  @FXML private ToggleButton things;
  @FXML private VBox thingsList;

  CanvasController(
      PreviewViewModel model,
      PageLoader loader,
      ThingsViewModel findings,
      ObservableValue<Device> device,
      Supplier<PageView> views,
      Words words) {
    this.model = model;
    this.loader = loader;
    this.findings = findings;
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
    listThings();
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
    Foldout.of(facts, elsewhere, canvas);
    loader.elsewhere().subscribe(this::list);
  }

  private void listThings() {
    ObservableValue<String> text =
        findings
            .things()
            .map(found -> found.isEmpty() ? "" : words.say("preview.things", found.size()));
    things.textProperty().bind(text);
    Shown.whenNotEmpty(things, text);
    things.selectedProperty().bindBidirectional(findings.open());
    Foldout.of(things, thingsList, canvas);
    ToggleGroup oneAtATime = new ToggleGroup();
    oneAtATime.getToggles().setAll(things, facts);
    findings
        .things()
        .subscribe(found -> thingsList.getChildren().setAll(new ThingsList(found, words)));
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
