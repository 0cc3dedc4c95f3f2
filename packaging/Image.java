import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Makes the runnable program `target/manit`: a Java runtime of only the modules that are used, the
/// program's jars, and two launchers, `manit` (command) and `manit-desktop` (window).
///
/// `mvn -Pdist package` runs it by the toolchain's JDK, whose own tools do the work:
///
/// 1. `jmod`: JavaFX from Maven keeps its native libraries inside its jars, and would unpack them
///    into the home folder of whoever starts the program. As jmods they lie beside the JDK's.
/// 2. `jdeps`: which modules the jars use.
/// 3. `jlink`: the runtime. Debug attributes stay: they cost 7 MB of 210, and a log without line
///    numbers costs more.
/// 4. `jpackage`: launchers, which pass arguments, environment and exit codes through.
///
/// Usage: `Image VERSION TARGET JAVAFX_FOLDER JAVAFX_MODULES CLASS_PATH JVM_OPTIONS`; the first of
/// the class path is the program's own jar.
final class Image {

  /// Modules that are found by name at run time, where jdeps can't see it.
  private static final Set<String> FOUND_BY_NAME =
      Set.of(
          "jdk.localedata", // dates and numbers in the user's language, not in English
          "jdk.zipfs"); // a zip as a file system

  /// A crash of the virtual machine (WebKit is native code) leaves nothing that holds its memory,
  /// where the API token lies: neither a core dump nor `hs_err_pid.log`, which quotes texts from
  /// stack and registers and lands in whatever folder the command was started in. There is no
  /// option that would put it into the data folder, for its owner only; the log has what led to the
  /// crash.
  private static final String NO_CRASH_REPORTS =
      "-XX:-CreateCoredumpOnCrash -XX:+SuppressFatalErrorMessage";

  private static final Pattern NATIVE_LIBRARY = Pattern.compile(".*\\.(so|dll|dylib)");

  /// A line of jdeps' summary: `h2.jar -> java.sql`.
  private static final Pattern USES = Pattern.compile(" -> (\\S+)");

  private final String version;
  private final Path target;
  private final Path work;
  private final Path javafx;
  private final Set<String> javafxModules;
  private final List<Path> jars;
  private final String jvmOptions;

  private Image(
      String version,
      Path target,
      Path javafx,
      Set<String> javafxModules,
      List<Path> jars,
      String jvmOptions) {
    this.version = version;
    this.target = target;
    this.work = target.resolve("dist");
    this.javafx = javafx;
    this.javafxModules = javafxModules;
    this.jars = jars;
    this.jvmOptions = jvmOptions + " " + NO_CRASH_REPORTS;
  }

  public static void main(String[] args) throws IOException {
    List<Path> jars =
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(args[4])
            .map(Path::of)
            .toList();
    Set<String> javafxModules = Set.of(args[3].split(","));
    new Image(args[0], Path.of(args[1]), Path.of(args[2]), javafxModules, jars, args[5]).make();
  }

  private void make() throws IOException {
    delete(work);
    delete(target.resolve("manit"));
    Path jmods = makeJmods();
    Path runtime = link(jmods, modulesUsed());
    makeLaunchers(runtime);
    delete(work);
  }

  private Path makeJmods() throws IOException {
    Path jmods = Files.createDirectories(work.resolve("jmods"));
    for (ModuleReference module : ModuleFinder.of(javafx).findAll()) {
      String name = module.descriptor().name();
      if (ModuleFinder.ofSystem().find(name).isPresent()) {
        continue; // JavaFX brings jdk.jsobject for JDKs that no longer have it
      }
      Path classes = Files.createDirectories(work.resolve(name).resolve("classes"));
      Path natives = Files.createDirectories(work.resolve(name).resolve("natives"));
      unpack(Path.of(module.location().orElseThrow()), classes, natives);
      run(
          "jmod",
          "create",
          "--class-path",
          classes.toString(),
          "--libs",
          natives.toString(),
          "--compress",
          "zip-1", // only to be read by jlink, once
          jmods.resolve(name + ".jmod").toString());
    }
    return jmods;
  }

  private static void unpack(Path jar, Path classes, Path natives) throws IOException {
    try (FileSystem content = FileSystems.newFileSystem(jar);
        Stream<Path> files = Files.walk(content.getPath("/"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        Path to =
            NATIVE_LIBRARY.matcher(name).matches()
                ? natives.resolve(name)
                : classes.resolve(file.toString().substring(1));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  private Set<String> modulesUsed() throws IOException {
    Path libraries = Files.createDirectories(work.resolve("app"));
    for (Path jar : jars) {
      Files.copy(jar, libraries.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    Set<String> modules = new TreeSet<>(FOUND_BY_NAME);
    modules.addAll(javafxModules);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-summary",
                "--ignore-missing-deps", // optional parts of the libraries
                "--multi-release",
                String.valueOf(Runtime.version().feature()),
                "--module-path", // some of the jars are modules, and require others
                javafx + File.pathSeparator + libraries));
    jars.forEach(jar -> arguments.add(jar.toString()));
    Matcher uses = USES.matcher(run("jdeps", arguments.toArray(String[]::new)));
    while (uses.find()) {
      // Only the JDK's: the libraries stay on the class path.
      if (ModuleFinder.ofSystem().find(uses.group(1)).isPresent()) {
        modules.add(uses.group(1));
      }
    }
    return modules;
  }

  private Path link(Path jmods, Set<String> modules) {
    Path runtime = work.resolve("runtime");
    run(
        "jlink",
        "--module-path",
        jmods.toString(),
        "--add-modules",
        String.join(",", modules),
        "--compress",
        "zip-6",
        "--no-header-files",
        "--no-man-pages",
        "--output",
        runtime.toString());
    return runtime;
  }

  private void makeLaunchers(Path runtime) throws IOException {
    String jar = jars.getFirst().getFileName().toString();
    Path window =
        Files.writeString(
            work.resolve("manit-desktop.properties"),
            """
            main-jar=%s
            main-class=app.manit.DesktopMain
            java-options=%s
            win-console=false
            """
                .formatted(jar, jvmOptions));
    List<String> command =
        new ArrayList<>(
            List.of(
                "--type",
                "app-image",
                "--name",
                "manit",
                "--app-version",
                version,
                "--vendor",
                "The Manit Desktop authors",
                "--description",
                "Publishes pages on Cloudflare Pages",
                "--runtime-image",
                runtime.toString(),
                "--input",
                work.resolve("app").toString(),
                "--main-jar",
                jar,
                "--main-class",
                "app.manit.Main",
                "--java-options",
                jvmOptions,
                "--add-launcher",
                "manit-desktop=" + window,
                "--dest",
                target.toString()));
    if (File.separatorChar == '\\') {
      command.add("--win-console");
    }
    run("jpackage", command.toArray(String[]::new));
  }

  /// Runs a tool of the JDK and returns what it prints; on a failure says so, and ends the build.
  private static String run(String name, String... arguments) {
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

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .sorted(Comparator.reverseOrder())
            .forEach(
                file -> {
                  try {
                    Files.delete(file);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
      }
    }
  }
}
