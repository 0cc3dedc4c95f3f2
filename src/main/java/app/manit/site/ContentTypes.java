package app.manit.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The content type of a file by its name, exactly as wrangler's {@code mime} 3 sees it. A type is
 * stored together with the asset key, so a type of our own would stick to every later upload of the
 * same content.
 */
public final class ContentTypes {
  private static final String UNKNOWN = "application/octet-stream";

  /** A line for each type, {@code " type ending ending … "}: every word stands between spaces. */
  private static final String TABLE = load();

  private static final Map<String, String> FOUND = new ConcurrentHashMap<>();

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
    return hasDot || !inFolder ? FOUND.computeIfAbsent(extension, ContentTypes::find) : UNKNOWN;
  }

  /**
   * Searched, not parsed into a map: a site has few kinds of file, and to take a thousand lines
   * apart holds up every command.
   */
  private static String find(String extension) {
    int at = extension.indexOf(' ') < 0 ? TABLE.indexOf(' ' + extension + ' ') : -1;
    if (at < 0) {
      return UNKNOWN;
    }
    int type = TABLE.lastIndexOf('\n', at) + 2;
    return TABLE.substring(type, TABLE.indexOf(' ', type));
  }

  private static String load() {
    try (InputStream in =
        Objects.requireNonNull(ContentTypes.class.getResourceAsStream("content-types.txt"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int begin = 0;
      while (text.charAt(begin) == '#') {
        begin = text.indexOf('\n', begin) + 1;
      }
      return "\n " + text.substring(begin).replace("\n", " \n ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
