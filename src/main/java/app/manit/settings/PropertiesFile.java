package app.manit.settings;

import app.manit.failure.FailureException;
import app.manit.files.DiskFailure;
import app.manit.files.WholeFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small file of names and values, for what has to be known before the library is open. It is
 * written whole or not at all; the same values give the same file.
 *
 * @param path where it is
 */
public record PropertiesFile(Path path) {
  private static final Logger LOG = LoggerFactory.getLogger(PropertiesFile.class);

  /** What it says; empty if there is none, or none that can be read: no reason not to start. */
  public Optional<Map<String, String>> read() {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Files.readString(path, StandardCharsets.UTF_8)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("{} cannot be read, so it counts as missing: {}", path.getFileName(), e.toString());
      return Optional.empty();
    }
    Map<String, String> values = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
    return Optional.of(values);
  }

  /**
   * Keeps these in the place of what it said.
   *
   * @throws FailureException {@code DISK_FULL} or {@code DATA_UNAVAILABLE} if it cannot be written
   */
  public void write(Map<String, String> values) {
    try {
      WholeFile.write(path, text(values).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw DiskFailure.of(e, path);
    }
  }

  /**
   * Takes it away, if it is there.
   *
   * @throws FailureException {@code DATA_UNAVAILABLE} if it cannot be deleted
   */
  public void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw DiskFailure.of(e, path);
    }
  }

  /** As {@link Properties} writes it, but without the date and in order. */
  private static String text(Map<String, String> values) throws IOException {
    Properties properties = new Properties();
    properties.putAll(values);
    StringWriter written = new StringWriter();
    properties.store(written, null);
    return written
        .toString()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
