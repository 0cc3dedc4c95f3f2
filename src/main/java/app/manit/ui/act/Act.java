package app.manit.ui.act;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/**
 * Something the user can do.
 *
 * @param id names its words: {@code act.<id>}
 * @param key what does it without a mouse, if anything
 * @param possible whether it would do something now
 * @param perform does it, on the UI thread
 */
public record Act(
    String id, Optional<KeyCombination> key, ObservableValue<Boolean> possible, Runnable perform) {

  /** One that is always possible and has no key. */
  public static Act of(String id, Runnable perform) {
    return new Act(id, Optional.empty(), new SimpleBooleanProperty(true), perform);
  }

  /** The same with this key, pressed together with Ctrl, or Cmd on a Mac, and these. */
  public Act with(KeyCode code, KeyCombination.Modifier... more) {
    KeyCombination.Modifier[] all = new KeyCombination.Modifier[more.length + 1];
    all[0] = KeyCombination.SHORTCUT_DOWN;
    System.arraycopy(more, 0, all, 1, more.length);
    return with(new KeyCodeCombination(code, all));
  }

  /** The same with this key. */
  public Act with(KeyCombination combination) {
    return new Act(id, Optional.of(combination), possible, perform);
  }

  /** The same, possible only while this is true; null counts as false. */
  public Act when(ObservableValue<Boolean> condition) {
    return new Act(id, key, condition.orElse(false), perform);
  }

  /** The same, but not while this is true. */
  public Act unless(ObservableValue<Boolean> blocked) {
    return new Act(id, key, possible.flatMap(may -> blocked.map(block -> may && !block)), perform);
  }

  /** Does it, if it is possible. */
  public void attempt() {
    if (possible.getValue()) {
      perform.run();
    }
  }
}
