package app.manit.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The content type of a file by its name, exactly as wrangler's {@code mime} 3 sees it. A type is
 * stored together with the asset key, so a type of our own would stick to every later upload of the
 * same content.
 */
public final class ContentTypes {
  private static final String UNKNOWN = "application/octet-stream";
  private static final Map<String, String> BY_EXTENSION = load();

  // JavaScript's dot stops at these two (and at line ends, which no SitePath has).
  private static final Pattern FOLDERS = Pattern.compile("^[^\u2028\u2029]*/");
  private static final Pattern UP_TO_LAST_DOT = Pattern.compile("^[^\u2028\u2029]*\\.");

  private ContentTypes() {}

  /**
   * The type, without charset; {@code application/octet-stream} for unknown endings.
   *
   * <p>A name without a dot has no ending, but at the top of the site the whole name counts as one:
   * {@code html} and {@code .html} are {@code text/html} there, and unknown inside a folder.
   */
  public static String of(SitePath path) {
    String name = FOLDERS.matcher(path.value()).replaceFirst("").toLowerCase(Locale.ROOT);
    String extension = UP_TO_LAST_DOT.matcher(name).replaceFirst("");
    boolean inFolder = name.length() < path.value().length();
    boolean hasDot = extension.length() < name.length() - 1;
    return hasDot || !inFolder ? BY_EXTENSION.getOrDefault(extension, UNKNOWN) : UNKNOWN;
  }

  private static Map<String, String> load() {
    try (InputStream in =
            Objects.requireNonNull(ContentTypes.class.getResourceAsStream("content-types.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .collect(HashMap::new, ContentTypes::addLine, Map::putAll);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addLine(Map<String, String> types, String[] words) {
    types.putAll(
        Arrays.stream(words).skip(1).collect(Collectors.toMap(word -> word, _ -> words[0])));
  }
}
