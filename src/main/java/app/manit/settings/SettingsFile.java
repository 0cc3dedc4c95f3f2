package app.manit.settings;

import java.nio.file.Path;

/**
 * Keeps the settings in {@code settings.properties} of the data folder. A file and not the library:
 * the window has to know its colours and its language before the library is open.
 */
public final class SettingsFile {
  private final PropertiesFile file;

  /**
   * @param home the data folder
   */
  public SettingsFile(Path home) {
    this.file = new PropertiesFile(home.resolve("settings.properties"));
  }

  /** What was chosen; a file that cannot be read counts as none, so that the window opens. */
  public Settings read() {
    return file.read().map(Settings::new).orElse(Settings.USUAL);
  }

  /**
   * Keeps these, whole or not at all.
   *
   * @throws app.manit.failure.FailureException {@code DATA_UNAVAILABLE} if the file cannot be
   *     written
   */
  public void write(Settings settings) {
    file.write(settings.values());
  }
}
