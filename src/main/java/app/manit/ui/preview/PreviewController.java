package app.manit.ui.preview;

import app.manit.settings.Device;
import app.manit.settings.Setting;
import app.manit.ui.settings.Preferences;
import app.manit.ui.theme.Shown;
import app.manit.ui.words.AddressText;
import app.manit.ui.words.Words;
import java.net.URI;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar over the page: which state of it, where it is, and on which device. */
public final class PreviewController {
  private final PreviewViewModel model;
  private final PageLoader loader;
  private final AddressBox box;
  private final Preferences preferences;
  private final Runnable history;
  private final Words words;

  @FXML private Node pane;
  @FXML private ToggleButton sandbox;
  @FXML private Node liveHolder;
  @FXML private ToggleButton live;
  @FXML private ToggleButton earlier;
  @FXML private Button url;
  @FXML private Label shownAt;
  @FXML private FontIcon urlIcon;
  @FXML private Button reload;
  @FXML private Button open;
  @FXML private Button historyButton;
  @FXML private ToggleButton phone;
  @FXML private ToggleButton tablet;
  @FXML private ToggleButton desktop;

  PreviewController(
      PreviewViewModel model,
      PageLoader loader,
      AddressBox box,
      Preferences preferences,
      Runnable history,
      Words words) {
    this.model = model;
    this.loader = loader;
    this.box = box;
    this.preferences = preferences;
    this.history = history;
    this.words = words;
  }

  @FXML
  private void initialize() {
    ObservableValue<PreviewScreen> screen = model.screen();
    Shown.when(pane, screen.map(s -> true));
    screen.map(PreviewScreen::mode).subscribe(this::select);
    Shown.when(earlier, screen.map(s -> s.mode() == PreviewMode.EARLIER));
    describeLive();
    showAddress(screen);
    preferences.observe(Setting.DEVICE).subscribe(this::select);
    named(reload, "preview.reload");
    named(open, "preview.open");
    named(historyButton, "preview.history");
    named(phone, "preview.device.phone");
    named(tablet, "preview.device.tablet");
    named(desktop, "preview.device.desktop");
  }

  /** What cannot be chosen says why: to the pointer, and to a screen reader. */
  private void describeLive() {
    live.disableProperty().bind(model.online().map(online -> !online));
    Tooltip why = new Tooltip();
    why.textProperty()
        .bind(
            model
                .online()
                .map(online -> words.say(online ? "preview.live.tip" : "preview.live.none")));
    Tooltip.install(liveHolder, why);
    live.accessibleHelpProperty().bind(why.textProperty());
  }

  private void showAddress(ObservableValue<PreviewScreen> screen) {
    ObservableValue<String> address =
        screen.map(s -> s.address().map(URI::toString).orElse("")).orElse("");
    shownAt.textProperty().bind(address.map(AddressText::brief));
    ObservableValue<Boolean> none = address.map(String::isEmpty);
    url.disableProperty().bind(none);
    reload.disableProperty().bind(none);
    open.disableProperty().bind(none);
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(address);
    url.setTooltip(whole);
    box.copied().subscribe(this::showCopied);
  }

  private void showCopied(boolean copied) {
    urlIcon.setIconLiteral(copied ? "fth-check" : "fth-copy");
    url.setAccessibleText(words.say(copied ? "preview.copied" : "preview.copy"));
  }

  private void named(ButtonBase button, String key) {
    button.setAccessibleText(words.say(key));
    button.setTooltip(new Tooltip(words.say(key)));
  }

  private void select(@Nullable PreviewMode mode) {
    sandbox.setSelected(mode == PreviewMode.SANDBOX);
    live.setSelected(mode == PreviewMode.LIVE);
    earlier.setSelected(mode == PreviewMode.EARLIER);
  }

  private void select(Device device) {
    Map.of(Device.PHONE, phone, Device.TABLET, tablet, Device.DESKTOP, desktop)
        .forEach((which, button) -> button.setSelected(which == device));
  }

  /** A second click on what is chosen already would take the choice away. */
  private void choose(PreviewMode mode) {
    model.show(mode);
    PreviewScreen now = model.screen().get();
    select(now == null ? null : now.mode());
  }

  private void choose(Device device) {
    preferences.set(Setting.DEVICE, device);
    select(device);
  }

  @FXML
  private void showSandbox() {
    choose(PreviewMode.SANDBOX);
  }

  @FXML
  private void showLive() {
    choose(PreviewMode.LIVE);
  }

  @FXML
  private void showEarlier() {
    choose(PreviewMode.EARLIER);
  }

  @FXML
  private void usePhone() {
    choose(Device.PHONE);
  }

  @FXML
  private void useTablet() {
    choose(Device.TABLET);
  }

  @FXML
  private void useDesktop() {
    choose(Device.DESKTOP);
  }

  @FXML
  private void copy() {
    box.copy();
  }

  @FXML
  private void reload() {
    loader.again();
  }

  @FXML
  private void open() {
    model.open();
  }

  @FXML
  private void history() {
    history.run();
  }
}
