package app.manit.ui.about;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The work of others in this program, from {@code libraries.txt}: a test holds it complete. */
public final class Libraries {

  /**
   * One library.
   *
   * @param artifacts what its jars' names begin with, separated by commas
   * @param licence by its SPDX identifier
   */
  public record Library(String name, String artifacts, String licence, String home) {}

  private Libraries() {}

  /** All of them. */
  public static List<Library> all() {
    String name = "libraries.txt";
    try (InputStream in = Objects.requireNonNull(Libraries.class.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(Libraries::library).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Library library(String line) {
    String[] columns = line.split("\\s*\\|\\s*");
    return new Library(columns[0], columns[1], columns[2], columns[3]);
  }
}
