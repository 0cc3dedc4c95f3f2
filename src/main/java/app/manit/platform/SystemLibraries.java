package app.manit.platform;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks for shared libraries where the dynamic loader of Linux would, without loading them. */
final class SystemLibraries {

  /** What JavaFX's {@code libglass.so} and {@code libglassgtk3.so} are linked to. */
  enum Needed {
    GTK("libgtk-3.so.0", "libgtk-3-0"),
    /** Not brought along by GTK. */
    XTST("libXtst.so.6", "libxtst6");

    private final String file;
    private final String debianPackage;

    Needed(String file, String debianPackage) {
      this.file = file;
      this.debianPackage = debianPackage;
    }

    String file() {
      return file;
    }

    String debianPackage() {
      return debianPackage;
    }
  }

  private static final List<String> USUAL_FOLDERS =
      List.of(
          "/lib64",
          "/usr/lib64",
          "/lib",
          "/usr/lib",
          "/usr/local/lib",
          "/usr/lib/x86_64-linux-gnu",
          "/usr/lib/aarch64-linux-gnu");

  private final Path cache;
  private final List<Path> folders;

  static SystemLibraries of(Map<String, String> env) {
    List<Path> folders = new ArrayList<>();
    for (String folder : env.getOrDefault("LD_LIBRARY_PATH", "").split(File.pathSeparator, -1)) {
      add(folders, folder);
    }
    USUAL_FOLDERS.forEach(folder -> add(folders, folder));
    return new SystemLibraries(Path.of("/etc/ld.so.cache"), folders);
  }

  private static void add(List<Path> folders, String folder) {
    try {
      if (!folder.isBlank()) {
        folders.add(Path.of(folder));
      }
    } catch (InvalidPathException e) {
      // The loader finds nothing there either.
    }
  }

  /**
   * A search.
   *
   * @param cache the loader's cache, in which names of libraries stand as C strings
   * @param folders where else to look
   */
  SystemLibraries(Path cache, List<Path> folders) {
    this.cache = cache;
    this.folders = List.copyOf(folders);
  }

  boolean has(String file) {
    return folders.stream().anyMatch(folder -> Files.exists(folder.resolve(file)))
        || isCached(file);
  }

  private boolean isCached(String file) {
    try {
      // One byte is one character, so that the search is not led astray by the numbers in between.
      String entries = Files.readString(cache, StandardCharsets.ISO_8859_1);
      return entries.contains("\0" + file + "\0") || entries.contains("/" + file + "\0");
    } catch (IOException e) {
      return false;
    }
  }
}
