package app.manit.settings;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that was chosen. What a newer version of the program has written stays, though this one does
 * not know it.
 *
 * @param values the text of what was chosen, by {@link Setting#key()}
 */
public record Settings(Map<String, String> values) {
  /** Nothing was chosen. */
  public static final Settings USUAL = new Settings(Map.of());

  /** Keeps a copy. */
  public Settings {
    values = Map.copyOf(values);
  }

  /** What was chosen, or what holds until it is. */
  public <T> T get(Setting<T> setting) {
    return Optional.ofNullable(values.get(setting.key()))
        .flatMap(setting.read())
        .orElse(setting.usual());
  }

  /** The same with something else chosen. */
  public <T> Settings with(Setting<T> setting, T value) {
    Map<String, String> changed = new TreeMap<>(values);
    changed.put(setting.key(), setting.write().apply(value));
    return new Settings(changed);
  }
}
