package app.manit.ui.settings;

import app.manit.settings.Closing;
import app.manit.settings.Setting;
import app.manit.settings.Theme;
import app.manit.ui.dialog.Dialog;
import app.manit.ui.dialog.Dialogs;
import app.manit.ui.theme.Shown;
import app.manit.ui.words.Words;
import atlantafx.base.controls.ToggleSwitch;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;

/** The settings. */
public final class SettingsController {
  /** This view. */
  public static final Dialog DIALOG = new Dialog(SettingsController.class, "settings.fxml");

  private static final List<Integer> SCALES = List.of(80, 90, 100, 110, 125, 150, 175, 200);

  private final SettingsViewModel model;
  private final DataViewModel data;
  private final Dialogs dialogs;
  private final Words words;

  @FXML private ComboBox<Theme> theme;
  @FXML private ComboBox<Optional<Locale>> language;
  @FXML private Label languageNote;
  @FXML private ComboBox<Integer> scale;
  @FXML private ComboBox<Closing> closing;
  @FXML private ToggleSwitch autostart;
  @FXML private Label autostartNote;
  @FXML private TextField prefix;
  @FXML private Label prefixTrouble;
  @FXML private Spinner<Integer> pagesAtOnce;
  @FXML private Spinner<Integer> uploadsAtOnce;
  @FXML private Spinner<Integer> stallLimit;
  @FXML private ComboBox<SettingsViewModel.Way> proxyWay;
  @FXML private Node proxyManual;
  @FXML private TextField proxy;
  @FXML private Label proxyTrouble;
  @FXML private Label folder;

  /** Shows what the models say. */
  public SettingsController(
      SettingsViewModel model, DataViewModel data, Dialogs dialogs, Words words) {
    this.model = model;
    this.data = data;
    this.dialogs = dialogs;
    this.words = words;
  }

  @FXML
  private void initialize() {
    choose(theme, List.of(Theme.values()), model.of(Setting.THEME), this::name);
    chooseLanguage();
    choose(scale, SCALES, model.of(Setting.SCALE), percent -> percent + " %");
    choose(closing, List.of(Closing.values()), model.of(Setting.CLOSING), this::name);
    autostart.selectedProperty().bindBidirectional(model.autostart());
    autostart.disableProperty().bind(model.autostartPossible().not());
    Shown.when(autostartNote, model.autostartPossible().map(possible -> !possible));
    prefix.textProperty().bindBidirectional(model.prefix());
    complain(prefixTrouble, model.prefixTrouble());
    count(pagesAtOnce, 1, 6, model.of(Setting.PAGES_AT_ONCE));
    count(uploadsAtOnce, 1, 6, model.of(Setting.UPLOADS_AT_ONCE));
    Property<Duration> limit = model.of(Setting.STALL_LIMIT);
    spin(stallLimit, 10, 300, 10, (int) limit.getValue().toSeconds())
        .valueProperty()
        .subscribe((before, after) -> limit.setValue(Duration.ofSeconds(after)));
    choose(proxyWay, List.of(SettingsViewModel.Way.values()), model.way(), this::name);
    Shown.when(proxyManual, model.way().map(way -> way == SettingsViewModel.Way.MANUAL));
    proxy.textProperty().bindBidirectional(model.proxy());
    complain(proxyTrouble, model.proxyTrouble());
    folder.textProperty().bind(data.folder());
    data.locate();
  }

  private void chooseLanguage() {
    Property<Optional<Locale>> chosen = model.of(Setting.LANGUAGE);
    Optional<Locale> before = chosen.getValue();
    List<Optional<Locale>> all =
        Stream.concat(
                Stream.of(Optional.<Locale>empty()), Words.LANGUAGES.stream().map(Optional::of))
            .toList();
    choose(
        language,
        all,
        chosen,
        locale -> locale.map(Words::ownName).orElse(words.say("settings.language.system")));
    Shown.when(languageNote, chosen.map(now -> !now.equals(before)));
  }

  private static <T> void choose(
      ComboBox<T> box, List<T> all, Property<T> chosen, Function<T, String> name) {
    box.getItems().setAll(all);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : name.apply(value);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed here");
          }
        });
    box.valueProperty().bindBidirectional(chosen);
  }

  /** {@code settings.closing.tray} for {@code Closing.TRAY}. */
  private String name(Enum<?> value) {
    return words.say(
        "settings."
            + value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT)
            + "."
            + value.name().toLowerCase(Locale.ROOT));
  }

  private static void complain(Label label, ObservableValue<String> trouble) {
    label.textProperty().bind(trouble);
    Shown.whenNotEmpty(label, trouble);
  }

  private static void count(
      Spinner<Integer> spinner, int least, int most, Property<Integer> chosen) {
    spin(spinner, least, most, 1, chosen.getValue())
        .valueProperty()
        .subscribe((before, after) -> chosen.setValue(after));
  }

  private static SpinnerValueFactory<Integer> spin(
      Spinner<Integer> spinner, int least, int most, int step, int now) {
    SpinnerValueFactory<Integer> values =
        new SpinnerValueFactory.IntegerSpinnerValueFactory(least, most, now, step);
    spinner.setValueFactory(values);
    return values;
  }

  @FXML
  private void openFolder() {
    data.openFolder();
  }

  @FXML
  private void diagnostics() {
    dialogs.open(DiagnosticsController.DIALOG);
  }

  @FXML
  private void done() {
    dialogs.close();
  }
}
