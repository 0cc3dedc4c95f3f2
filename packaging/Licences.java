import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The licences of all that the package holds, in its folder `legal`: who made what and under which
/// terms, the terms, and what the libraries themselves say beside them. Those of Java and JavaFX
/// lie in the runtime's own folder `legal`.
final class Licences {
  /// The list that the window shows, too. A test holds it to the jars that there are.
  private static final Path LIBRARIES =
      Path.of("src/main/resources/app/manit/ui/about/libraries.txt");

  private static final Path TEXTS = Path.of("packaging/licences");
  private static final Path FONT = Path.of("src/main/resources/app/manit/ui/font/OFL.txt");
  private static final Pattern SAID = Pattern.compile("(?i)(licen[cs]e|notice|copying)[^/]*");

  private final Path legal;

  /// @param legal a folder that is made by this
  Licences(Path legal) {
    this.legal = legal;
  }

  void collect(List<Path> jars) throws IOException {
    Files.createDirectories(legal);
    Files.copy(Path.of("LICENSE"), legal.resolve("LICENSE.txt"));
    List<String[]> libraries = libraries();
    writeList(libraries);
    Set<String> terms = new TreeSet<>();
    for (String[] library : libraries) {
      terms.addAll(List.of(library[2].split(" OR ")));
    }
    for (String one : terms) {
      copyTerms(one);
    }
    for (Path jar : jars) {
      copyWhatItSays(jar);
    }
  }

  private static List<String[]> libraries() throws IOException {
    List<String[]> libraries = new ArrayList<>();
    for (String line : Files.readAllLines(LIBRARIES)) {
      if (!line.startsWith("#") && !line.isBlank()) {
        libraries.add(Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new));
      }
    }
    return libraries;
  }

  private void writeList(List<String[]> libraries) throws IOException {
    StringBuilder list = new StringBuilder("Manit holds works of others, with thanks:\n\n");
    for (String[] library : libraries) {
      list.append(library[0]).append("\n    ").append(library[2]);
      list.append("\n    ").append(library[3]).append("\n\n");
    }
    list.append("Where two licences are named, either may be chosen; Manit chooses the first.\n");
    Files.writeString(legal.resolve("THIRD-PARTY.txt"), list);
  }

  /// Only the first of several has to be there.
  private void copyTerms(String terms) throws IOException {
    if (terms.startsWith("GPL-2.0") || terms.startsWith("LGPL")) {
      return; // Java's and JavaFX's, in the runtime; and one that is not chosen
    }
    Path text = terms.startsWith("OFL") ? FONT : TEXTS.resolve(terms + ".txt");
    Files.copy(text, legal.resolve(terms + ".txt"));
  }

  private void copyWhatItSays(Path jar) throws IOException {
    try (FileSystem content = FileSystems.newFileSystem(jar)) {
      Path folder = content.getPath("META-INF");
      if (Files.notExists(folder)) {
        return;
      }
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = file.getFileName().toString();
          if (SAID.matcher(name).matches()) {
            String library = jar.getFileName().toString().replaceFirst("\\.jar$", "");
            Files.copy(file, legal.resolve(library + "-" + name));
          }
        }
      }
    }
  }
}
