import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// The tools of the JDK that runs this, and what they leave behind.
final class Jdk {
  private Jdk() {}

  /// Runs a tool and returns what it prints; on a failure says so, and ends the build.
  static String run(String name, String... arguments) {
    ToolProvider tool = ToolProvider.findFirst(name).orElseThrow();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = tool.run(new PrintWriter(out), new PrintWriter(err), arguments);
    if (code != 0) {
      System.err.println(name + " " + String.join(" ", arguments));
      System.err.print(out);
      System.err.print(err);
      System.exit(code);
    }
    return out.toString();
  }

  /// Removes a folder with all that is in it, if it is there.
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(Jdk::deleteFile);
      }
    }
  }

  private static void deleteFile(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
