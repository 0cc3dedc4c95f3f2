package app.manit.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What kind of file was dropped: by its ending, or else by how it begins. */
enum SourceType {
  FRAGMENT,
  ZIP,
  HTML;

  /** How many bytes of a file are enough for {@link #of}. */
  static final int HEAD = 512;

  /** The type of a file, or empty when it is none that becomes a page. */
  static Optional<SourceType> of(String fileName, byte[] head) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "json" -> Optional.of(FRAGMENT);
      case "zip" -> Optional.of(ZIP);
      case "html", "htm" -> Optional.of(HTML);
      default -> byContent(new String(head, StandardCharsets.UTF_8));
    };
  }

  /** The type of a text that begins like this. */
  static Optional<SourceType> byContent(String head) {
    String start = head.replace("\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("{") || start.startsWith("[")) {
      return Optional.of(FRAGMENT);
    }
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return Optional.of(HTML);
    }
    return start.startsWith("pk\u0003\u0004") ? Optional.of(ZIP) : Optional.empty();
  }
}
