package app.manit.ui;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * A language that nobody speaks: English with accents on it, in brackets, and 40 % longer. Where a
 * bracket is missing, the window cuts something off that another language needs.
 */
final class PseudoLocale {
  /** The customary name of such a language, made of a country that nobody has. */
  static final Locale LOCALE = Locale.of("en", "XA");

  private static final List<String> BUNDLES =
      List.of(
          "/app/manit/ui/ui",
          "/app/manit/failure/failures",
          "/app/manit/store/notices",
          "/app/manit/site/warnings");

  private static final String PLAIN = "aeiouAEIOUncyNC";
  private static final String ACCENTED = "áéíóúÁÉÍÓÚñçýÑÇ";

  private PseudoLocale() {}

  /** Writes its bundles beside the tests' classes, made of the English ones as they are now. */
  static void speak() {
    try {
      Path classes =
          Path.of(PseudoLocale.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      for (String bundle : BUNDLES) {
        Path file = classes.resolve(bundle.substring(1) + "_en_XA.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, translated(english(bundle)));
      }
      ResourceBundle.clearCache();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The English words of a bundle. */
  static Properties english(String bundle) throws IOException {
    URL url =
        Objects.requireNonNull(PseudoLocale.class.getResource(bundle + ".properties"), bundle);
    Properties properties = new Properties();
    try (var in = url.openStream()) {
      properties.load(new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }
    return properties;
  }

  private static String translated(Properties english) {
    return english.stringPropertyNames().stream()
        .sorted()
        .map(key -> key + "=" + translated(key, english.getProperty(key)))
        .map(line -> line.replace("\n", "\\n"))
        .collect(Collectors.joining("\n"));
  }

  /** A pattern of a date is no language. */
  private static String translated(String key, String text) {
    if (key.startsWith("time.date.") || text.isEmpty()) {
      return text;
    }
    return "["
        + accented(text)
        + "·".repeat(text.replaceAll("\\{[^}]*}", "").length() * 2 / 5)
        + "]";
  }

  /** What stands in braces is for the program, not for people. */
  private static String accented(String text) {
    StringBuilder accented = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      int at = depth == 0 ? PLAIN.indexOf(c) : -1;
      accented.append(at < 0 ? c : ACCENTED.charAt(at));
    }
    return accented.toString();
  }
}
