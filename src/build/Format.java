import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Checks or rewrites the layout of every Java file under the given folders with
/// google-java-format.
///
/// The build runs it by the toolchain's JDK: the formatter reads sources with the compiler of the
/// JDK that it runs on, so one inside Maven's own JVM would fail on syntax newer than that JVM.
///
/// Usage: `Format --check|--write FOLDER…`. Exit code 0: all files are as they should be; 1: some
/// are not (`--check`, they are listed) or cannot be parsed.
final class Format {

  private enum Mode {
    CHECK,
    WRITE
  }

  private sealed interface Outcome {
    record Good() implements Outcome {}

    record Differs(Path file) implements Outcome {}

    record Unreadable(Path file, String reason) implements Outcome {}
  }

  private final Formatter formatter = new Formatter();
  private final Mode mode;

  private Format(Mode mode) {
    this.mode = mode;
  }

  public static void main(String[] args) {
    Mode mode =
        switch (args[0]) {
          case "--check" -> Mode.CHECK;
          case "--write" -> Mode.WRITE;
          default -> throw new IllegalArgumentException("--check or --write, not " + args[0]);
        };
    List<Path> files = Stream.of(args).skip(1).map(Path::of).flatMap(Format::javaFiles).toList();
    Format format = new Format(mode);
    List<Outcome> outcomes = files.parallelStream().map(format::process).toList();
    System.exit(format.report(outcomes));
  }

  private static Stream<Path> javaFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome process(Path file) {
    try {
      String source = Files.readString(file);
      String formatted = formatter.formatSourceAndFixImports(source);
      if (formatted.equals(source)) {
        return new Outcome.Good();
      }
      if (mode == Mode.WRITE) {
        Files.writeString(file, formatted);
      }
      return new Outcome.Differs(file);
    } catch (FormatterException e) {
      return new Outcome.Unreadable(file, e.getMessage());
    } catch (IOException e) {
      return new Outcome.Unreadable(file, e.toString());
    }
  }

  private int report(List<Outcome> outcomes) {
    boolean wrong = false;
    boolean unformatted = false;
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case Outcome.Good() -> {}
        case Outcome.Differs(Path file) when mode == Mode.WRITE ->
            System.out.println("formatted " + file);
        case Outcome.Differs(Path file) -> {
          System.err.println("not formatted: " + file);
          unformatted = true;
        }
        case Outcome.Unreadable(Path file, String reason) -> {
          System.err.println(file + ": " + reason);
          wrong = true;
        }
      }
    }
    if (unformatted) {
      System.err.println("Run `mvn -q exec:exec@format` and look at what it changed.");
    }
    return wrong || unformatted ? 1 : 0;
  }
}
