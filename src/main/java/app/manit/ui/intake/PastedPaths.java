package app.manit.ui.intake;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text that names files: what some file managers and terminals copy. */
final class PastedPaths {
  /** Where a path begins that needs no folder to start from. */
  private static final Pattern ABSOLUTE = Pattern.compile("(?s)/.*|[A-Za-z]:[\\\\/].*");

  private PastedPaths() {}

  /** The files, if every line of the text names one; whether they exist is not looked at. */
  static List<Path> in(String text) {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    List<Path> paths = lines.stream().map(PastedPaths::path).flatMap(Optional::stream).toList();
    return paths.size() == lines.size() ? paths : List.of();
  }

  private static Optional<Path> path(String line) {
    String plain = line.replaceAll("^(['\"])(.*)\\1$", "$2");
    try {
      if (plain.startsWith("file:/")) {
        return Optional.of(Path.of(URI.create(plain)));
      }
      return Optional.of(plain).filter(p -> ABSOLUTE.matcher(p).matches()).map(Path::of);
    } catch (IllegalArgumentException e) { // no path, or no URI of a file
      return Optional.empty();
    }
  }
}
