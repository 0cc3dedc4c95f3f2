import java.nio.file.Path;
import java.util.Locale;

/// Where jpackage puts what on each system.
///
/// @param root the image as a whole
/// @param app the jars and the AOT caches
/// @param runtime the program's own Java
record Layout(Path root, Path app, Path runtime) {

  /// The kinds of system, which differ in more than that.
  enum Os {
    LINUX,
    MAC,
    WINDOWS;

    static Os current() {
      String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
      if (name.startsWith("windows")) {
        return WINDOWS;
      }
      return name.startsWith("mac") ? MAC : LINUX;
    }
  }

  /// The image in a build folder.
  static Layout in(Path target) {
    return switch (Os.current()) {
      case LINUX -> {
        Path root = target.resolve("manit");
        yield new Layout(root, root.resolve("lib/app"), root.resolve("lib/runtime"));
      }
      case WINDOWS -> {
        Path root = target.resolve("manit");
        yield new Layout(root, root.resolve("app"), root.resolve("runtime"));
      }
      case MAC -> {
        Path root = target.resolve("manit.app");
        Path contents = root.resolve("Contents");
        yield new Layout(root, contents.resolve("app"), contents.resolve("runtime/Contents/Home"));
      }
    };
  }
}
