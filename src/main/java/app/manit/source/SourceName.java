package app.manit.source;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What a source is called.
 *
 * @param shown in sentences to the user
 * @param title for a page that does not say its own; never blank
 */
record SourceName(String shown, String title) {
  private static final String UNTITLED = "Untitled";
  private static final String FRAGMENT_ENDING = ".fragment";

  /** The name of a file: its title goes without the ending. */
  static SourceName ofFile(String fileName) {
    return new SourceName(Shown.text(fileName), titleOr(UNTITLED, withoutEnding(fileName)));
  }

  /** The name of a folder, as a real path so that {@code .} has one. */
  static SourceName ofFolder(Path folder) {
    String name = folder.getFileName() == null ? "" : folder.getFileName().toString();
    return new SourceName(
        Shown.text(name.isEmpty() ? folder.toString() : name), titleOr(UNTITLED, name));
  }

  /** A title fit to be shown on one line, or the given one where nothing visible is left. */
  private static String titleOr(String fallback, String text) {
    return Titles.clean(text).orElse(fallback);
  }

  private static String withoutEnding(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String name = dot <= 0 ? fileName : fileName.substring(0, dot);
    boolean fragment =
        name.length() > FRAGMENT_ENDING.length()
            && name.toLowerCase(Locale.ROOT).endsWith(FRAGMENT_ENDING);
    return fragment ? name.substring(0, name.length() - FRAGMENT_ENDING.length()) : name;
  }
}
