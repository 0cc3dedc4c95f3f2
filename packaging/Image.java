import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
/// 4. `jpackage`: launchers, which pass arguments, environment and exit codes through; on Linux
///    scripts stand in for them ([LinuxScript]).
/// 5. AOT caches for the launchers ([Training]).
///
/// Usage: `Image VERSION TARGET JAVAFX_FOLDER JAVAFX_MODULES CLASS_PATH JVM_OPTIONS`; the first of
/// the class path is the program's own jar.
final class Image {

  /// Modules that are found by name at run time, where jdeps can't see it.
  private static final Set<String> FOUND_BY_NAME =
      Set.of(
          "jdk.localedata", // dates and numbers in the user's language, not in English
          "jdk.zipfs"); // a zip as a file system

  /** Those of `app.manit.words.Sentences`, with all their countries. */
  private static final String LANGUAGES = "en,de";

  private static final Pattern NATIVE_LIBRARY = Pattern.compile(".*\\.(so|dll|dylib)");

  /// A line of jdeps' summary: `h2.jar -> java.sql`.
  private static final Pattern USES = Pattern.compile(" -> (\\S+)");

  private final String version;
  private final Path target;
  private final Path work;
  private final Path javafx;
  private final Set<String> javafxModules;
  private final List<Path> jars;
  private final List<Launcher> launchers;
  private final Layout layout;
  private final Path page;

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
    List<String> options = List.of(jvmOptions.split(" "));
    this.layout = Layout.in(target);
    this.page =
        Path.of("src/main/resources/app/manit/sample/sample.fragment.json").toAbsolutePath();
    this.launchers = List.of(Launcher.command(options), Launcher.window(options));
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    List<Path> jars =
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(args[4])
            .map(Path::of)
            .toList();
    Set<String> javafxModules = Set.of(args[3].split(","));
    new Image(args[0], Path.of(args[1]), Path.of(args[2]), javafxModules, jars, args[5]).make();
  }

  private void make() throws IOException, InterruptedException {
    Jdk.delete(work);
    Jdk.delete(layout.root());
    Path jmods = makeJmods();
    Path runtime = link(jmods, modulesUsed());
    makeLaunchers(runtime);
    new Licences(layout.app().resolve("legal")).collect(jars);
    takeAlong(target.resolve("bom.json"));
    train();
    Jdk.delete(work);
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
      Jdk.run(
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
      AppJar.copy(jar, libraries.resolve(jar.getFileName()));
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
    Matcher uses = USES.matcher(Jdk.run("jdeps", arguments.toArray(String[]::new)));
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
    Jdk.run(
        "jlink",
        "--module-path",
        jmods.toString(),
        "--add-modules",
        String.join(",", modules),
        "--compress",
        "zip-6",
        // Dates stand in sentences: they are written in the sentences' languages. Java's own way to
        // ask
        // for a locale goes through all that there are, and all would be a thousand.
        "--include-locales",
        LANGUAGES,
        "--no-header-files",
        "--no-man-pages",
        "--output",
        runtime.toString());
    return runtime;
  }

  private void makeLaunchers(Path runtime) throws IOException {
    String jar = jars.getFirst().getFileName().toString();
    Launcher window = launchers.getLast();
    Path windowProperties =
        Files.writeString(
            work.resolve("window.properties"),
            """
            main-jar=%s
            main-class=%s
            java-options=%s
            win-console=false
            win-menu=true
            win-shortcut=true
            """
                .formatted(jar, window.mainClass(), String.join(" ", window.javaOptions())));
    Launcher command = launchers.getFirst();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--type",
                "app-image",
                "--name",
                command.name(),
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
                command.mainClass(),
                "--java-options",
                String.join(" ", command.javaOptions()),
                "--add-launcher",
                window.name() + "=" + windowProperties,
                "--dest",
                target.toString()));
    arguments.addAll(
        switch (Layout.Os.current()) {
          case LINUX -> List.of(); // icons belong to the package there
          case WINDOWS -> List.of("--win-console", "--icon", "icons/manit.ico");
          case MAC ->
              List.of(
                  "--icon",
                  "icons/manit.icns",
                  "--mac-package-identifier",
                  "app.manit.desktop",
                  "--mac-package-name",
                  "Manit",
                  "--mac-app-category",
                  "public.app-category.productivity");
        });
    Jdk.run("jpackage", arguments.toArray(String[]::new));
    if (Layout.Os.current() == Layout.Os.LINUX) {
      for (Launcher launcher : launchers) {
        new LinuxScript(launcher).write(layout.root());
      }
    }
  }

  /// What is in the package, as CycloneDX lists it; Maven makes it before.
  private void takeAlong(Path bom) throws IOException {
    if (Files.exists(bom)) {
      Files.copy(bom, layout.app().resolve("legal").resolve("bom.json"));
    }
  }

  private void train() throws IOException, InterruptedException {
    Path folder = Files.createDirectories(work.resolve("training"));
    Training training =
        new Training(
            layout.app().toAbsolutePath(), layout.runtime().toAbsolutePath(), folder, page);
    training.trainCommand(launchers.getFirst());
    training.trainWindow(launchers.getLast());
  }
}
