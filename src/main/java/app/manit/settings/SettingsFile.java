package app.manit.settings;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the settings in {@code settings.properties} of the data folder. A file and not the library:
 * the window has to know its colours and its language before the library is open.
 */
public final class SettingsFile {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

  private final Path file;

  /**
   * @param home the data folder
   */
  public SettingsFile(Path home) {
    this.file = home.resolve("settings.properties");
  }

  /**
   * What was chosen; a file that cannot be read counts as none, so that the window opens all the
   * same.
   */
  public Settings read() {
    Properties properties = new Properties();
    try (Reader in = new StringReader(Files.readString(file, StandardCharsets.UTF_8))) {
      properties.load(in);
    } catch (NoSuchFileException e) {
      return Settings.USUAL;
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("The settings cannot be read, so the usual ones hold: {}", e.toString());
      return Settings.USUAL;
    }
    Map<String, String> values = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
    return new Settings(values);
  }

  /**
   * Keeps these, whole or not at all.
   *
   * @throws FailureException {@code DATA_UNAVAILABLE} if the file cannot be written
   */
  public void write(Settings settings) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(fresh, text(settings), StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new FailureException(Failure.of(FailureKind.DATA_UNAVAILABLE, file.toString()), e);
    }
  }

  /** Not by {@link Properties#store}, which puts the date into each file and mixes the lines. */
  private static String text(Settings settings) {
    return new TreeMap<>(settings.values())
        .entrySet().stream()
            .map(entry -> escaped(entry.getKey()) + "=" + escaped(entry.getValue()) + "\n")
            .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace(" ", "\\ ")
        .replace("=", "\\=")
        .replace(":", "\\:")
        .replace("#", "\\#")
        .replace("!", "\\!");
  }
}
