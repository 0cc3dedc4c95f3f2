package app.manit.ui.settings;

import app.manit.settings.Setting;
import app.manit.settings.Settings;
import app.manit.ui.notice.Notices;
import app.manit.ui.task.Background;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * The settings as they are now; what is changed holds at once and is kept. Used on the UI thread.
 */
public final class Preferences {
  private final Consumer<Settings> keeper;
  private final Background background;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Settings> settings;
  private final ReadOnlyObjectWrapper<Settings> kept;
  private final AtomicReference<Settings> latest;

  /**
   * @param settings as they were kept
   * @param keeper keeps them; called on a background thread, throws {@link
   *     app.manit.failure.FailureException}
   */
  public Preferences(
      Settings settings, Consumer<Settings> keeper, Background background, Notices notices) {
    this.settings = new ReadOnlyObjectWrapper<>(this, "settings", settings);
    this.kept = new ReadOnlyObjectWrapper<>(this, "kept", settings);
    this.latest = new AtomicReference<>(settings);
    this.keeper = keeper;
    this.background = background;
    this.notices = notices;
  }

  /** All of them, to be observed. */
  public ReadOnlyObjectProperty<Settings> settings() {
    return settings.getReadOnlyProperty();
  }

  /** One of them, to be observed. */
  public <T> ObservableValue<T> observe(Setting<T> setting) {
    return settings.map(now -> now.get(setting));
  }

  /** One of them, as everything outside the window knows it: a moment after it was chosen. */
  public <T> ObservableValue<T> observeKept(Setting<T> setting) {
    return kept.map(now -> now.get(setting));
  }

  /** One of them, now. */
  public <T> T get(Setting<T> setting) {
    return settings.get().get(setting);
  }

  /** Chooses something. */
  public <T> void set(Setting<T> setting, T value) {
    Settings before = settings.get();
    Settings after = before.with(setting, value);
    if (after.equals(before)) {
      return;
    }
    settings.set(after);
    latest.set(after);
    background.run(this::keep, kept::set, notices::failed);
  }

  /** Of two changes in a row, whichever is kept last keeps both. */
  private synchronized Settings keep() {
    Settings now = latest.get();
    keeper.accept(now);
    return now;
  }
}
