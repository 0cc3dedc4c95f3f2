package app.manit.ui.settings;

import app.manit.platform.Autostart;
import app.manit.settings.ProxyChoice;
import app.manit.settings.Setting;
import app.manit.ui.notice.Notices;
import app.manit.ui.task.Background;
import app.manit.ui.words.Words;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * What can be chosen. Each choice holds at once; what makes no sense says so beside its field and
 * is not kept. Used on the UI thread.
 */
public final class SettingsViewModel {

  /** The ways out of this computer, as one chooses among them. */
  public enum Way {
    SYSTEM,
    STRAIGHT,
    MANUAL
  }

  private final Preferences preferences;
  private final Words words;
  private final StringProperty prefix;
  private final ReadOnlyStringWrapper prefixTrouble =
      new ReadOnlyStringWrapper(this, "prefixTrouble", "");
  private final Property<Way> way;
  private final StringProperty proxy;
  private final ReadOnlyStringWrapper proxyTrouble =
      new ReadOnlyStringWrapper(this, "proxyTrouble", "");
  private final BooleanProperty autostart = new SimpleBooleanProperty(this, "autostart");
  private boolean starts;
  private final ReadOnlyBooleanWrapper autostartPossible =
      new ReadOnlyBooleanWrapper(this, "autostartPossible");

  /** As it is now. */
  public SettingsViewModel(
      Preferences preferences,
      Autostart system,
      Background background,
      Notices notices,
      Words words) {
    this.preferences = preferences;
    this.words = words;
    this.prefix =
        new SimpleStringProperty(this, "prefix", preferences.get(Setting.PREFIX).orElse(""));
    ProxyChoice chosen = preferences.get(Setting.PROXY);
    this.way = new SimpleObjectProperty<>(this, "way", way(chosen));
    this.proxy =
        new SimpleStringProperty(
            this, "proxy", chosen instanceof ProxyChoice.Manual manual ? manual.toString() : "");
    prefix.subscribe((before, after) -> choosePrefix(after));
    way.subscribe((before, after) -> chooseProxy());
    proxy.subscribe((before, after) -> chooseProxy());
    background.run(
        () -> system.possible() && system.on(),
        on -> {
          starts = on;
          autostart.set(on);
          autostartPossible.set(system.possible());
          autostart.subscribe((before, after) -> startAtLogin(system, after, background, notices));
        },
        notices::failed);
  }

  /** A property that is the setting: changing it chooses. */
  public <T> Property<T> of(Setting<T> setting) {
    SimpleObjectProperty<T> property =
        new SimpleObjectProperty<>(this, setting.key(), preferences.get(setting));
    property.subscribe((before, after) -> preferences.set(setting, after));
    return property;
  }

  /** What names at Cloudflare begin with, as it is typed. */
  public StringProperty prefix() {
    return prefix;
  }

  /** Why it cannot be that; usually empty. */
  public ReadOnlyStringProperty prefixTrouble() {
    return prefixTrouble.getReadOnlyProperty();
  }

  private void choosePrefix(String typed) {
    Optional<Optional<String>> understood = Setting.PREFIX.read().apply(typed.strip());
    prefixTrouble.set(understood.isPresent() ? "" : words.say("settings.prefix.trouble"));
    understood.ifPresent(value -> preferences.set(Setting.PREFIX, value));
  }

  /** How requests leave this computer. */
  public Property<Way> way() {
    return way;
  }

  /** The manual proxy, as it is typed. */
  public StringProperty proxy() {
    return proxy;
  }

  /** Why it cannot be that; usually empty. */
  public ReadOnlyStringProperty proxyTrouble() {
    return proxyTrouble.getReadOnlyProperty();
  }

  private void chooseProxy() {
    Optional<? extends ProxyChoice> chosen =
        switch (way.getValue()) {
          case SYSTEM -> Optional.of(new ProxyChoice.AsSystem());
          case STRAIGHT -> Optional.of(new ProxyChoice.Straight());
          case MANUAL -> ProxyChoice.Manual.parse(proxy.get());
        };
    proxyTrouble.set(chosen.isPresent() ? "" : words.say("settings.proxy.trouble"));
    chosen.ifPresent(choice -> preferences.set(Setting.PROXY, choice));
  }

  private static Way way(ProxyChoice chosen) {
    return switch (chosen) {
      case ProxyChoice.AsSystem() -> Way.SYSTEM;
      case ProxyChoice.Straight() -> Way.STRAIGHT;
      case ProxyChoice.Manual manual -> Way.MANUAL;
    };
  }

  /** Whether the program starts when the user logs in. */
  public BooleanProperty autostart() {
    return autostart;
  }

  /** Whether it can: only an installed program. */
  public ReadOnlyBooleanProperty autostartPossible() {
    return autostartPossible.getReadOnlyProperty();
  }

  private void startAtLogin(Autostart system, boolean on, Background background, Notices notices) {
    if (on == starts) {
      return; // the switch was set back, because the system had refused
    }
    background.run(
        () -> {
          system.set(on);
          return on;
        },
        done -> starts = done,
        failure -> {
          notices.failed(failure);
          autostart.set(starts);
        });
  }
}
