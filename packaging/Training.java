import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes the AOT caches: the packaged program itself runs, with its own Java and the very options
/// of its launchers, and does what users do first (`app.manit.Rehearsal`); the JVM notes what was
/// loaded, linked and often run.
///
/// A cache holds for one build of the JVM on one kind of processor, and for one class path; so it
/// is made wherever a package is made.
final class Training {
  private static final long MINUTES = 5;

  /// What `manit practice --json` says of its API.
  private static final Pattern ENDPOINT =
      Pattern.compile(
          "\"baseUrl\":\"http://127\\.0\\.0\\.1:(\\d+)([^\"]+)\",\"accountId\":\"([^\"]+)\",\"token\":\"([^\"]+)\"");

  private final Path app;
  private final Path runtime;
  private final Path java;
  private final Path work;
  private final String page;

  /// @param app the folder of the jars
  /// @param runtime the program's own Java
  /// @param work a folder that can be deleted afterwards
  /// @param page a fragment
  Training(Path app, Path runtime, Path work, Path page) {
    this.app = app;
    this.runtime = runtime;
    this.java = runtime.resolve("bin").resolve("java");
    this.work = work;
    this.page = page.toString();
  }

  /// Publishes a page on an own practice host, for the first time and again, and on a host that is
  /// there already, behind TLS as Cloudflare is; there a folder, too, and once more unchanged;
  /// lists; refuses. Of that and of parts of it a cache each is made, where the launcher can
  /// choose.
  void trainCommand(Launcher command) throws IOException, InterruptedException {
    List<String> serve = new ArrayList<>(javaCommand(command));
    serve.addAll(List.of(command.mainClass(), "practice", "--json"));
    Process host = process(serve, "host").start();
    try (BufferedReader out = host.inputReader(StandardCharsets.UTF_8)) {
      String said = String.valueOf(out.readLine());
      Matcher endpoint = ENDPOINT.matcher(said);
      if (!endpoint.find()) {
        throw new IOException("the practice host says " + said);
      }
      try (TlsDoor door = TlsDoor.before(Integer.parseInt(endpoint.group(1)), runtime, work)) {
        rehearse(
            command,
            AotCache.COMMAND,
            door,
            endpoint,
            """
            0 --version , 0 --help , 2 --no-such-option ,
            0 deploy PAGE --to practice , 0 deploy PAGE --to practice --json ,
            0 deploy PAGE --to cloudflare , 0 deploy PAGE --to cloudflare --json ,
            0 deploy FOLDER --to cloudflare , 0 deploy FOLDER --to cloudflare --json ,
            0 list , 0 list --json , 2 deploy no-such-page.json , deploy PAGE --json
            """);
        if (Layout.Os.current() == Layout.Os.LINUX) {
          makeLibrary(command, AotCache.CLOUDFLARE);
          rehearse(
              command,
              AotCache.CLOUDFLARE,
              door,
              endpoint,
              """
              0 deploy SECOND --to cloudflare , 0 deploy SECOND --to cloudflare --json ,
              0 deploy FOLDER --to cloudflare , 0 deploy FOLDER --to cloudflare --json ,
              0 list , 0 list --json , 2 deploy no-such-page.json , deploy PAGE
              """);
          rehearse(
              command,
              AotCache.WORDS,
              door,
              endpoint,
              "0 --version , 0 --help , 2 --no-such-option , --version");
        }
      }
    } finally {
      host.destroy();
      host.waitFor();
    }
  }

  private void rehearse(
      Launcher command, AotCache cache, TlsDoor door, Matcher endpoint, String commands)
      throws IOException, InterruptedException {
    Map<String, String> places =
        Map.of("PAGE", page, "SECOND", secondPage().toString(), "FOLDER", folder().toString());
    List<String> arguments = new ArrayList<>(List.of("command"));
    for (String word : commands.strip().split("\\s+")) {
      arguments.add(places.getOrDefault(word, word));
    }
    ProcessBuilder rehearsal = rehearsal(command, cache, arguments);
    rehearsal.command().add(1, "-Djavax.net.ssl.trustStore=" + door.trusted());
    String api = "https://127.0.0.1:" + door.port() + endpoint.group(2);
    rehearsal.environment().put("CLOUDFLARE_API_BASE_URL", api);
    rehearsal.environment().put("CLOUDFLARE_ACCOUNT_ID", endpoint.group(3));
    rehearsal.environment().put("CLOUDFLARE_API_TOKEN", endpoint.group(4));
    makeCache(cache, rehearsal);
  }

  /// Whoever publishes there mostly has a library already.
  private void makeLibrary(Launcher command, AotCache cache)
      throws IOException, InterruptedException {
    List<String> list = new ArrayList<>(javaCommand(command));
    list.addAll(List.of(command.mainClass(), "list"));
    Process making =
        process(list, cache.base()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    if (making.waitFor() != 0) {
      throw new IOException("no library for " + cache.base());
    }
  }

  private Path folder() throws IOException {
    Path folder = Files.createDirectories(work.resolve("folder"));
    Files.writeString(folder.resolve("index.html"), "<!doctype html><title>A folder</title>");
    Files.writeString(folder.resolve("style.css"), "h1 { color: teal }");
    return folder;
  }

  /// Opens the window, shows a page in its preview, publishes it, drops another one: on the display
  /// that there is, else on an `Xvfb`. Without either JavaFX draws into memory, and the cache lacks
  /// how it speaks to the system's windows: that is a fifth of the start.
  void trainWindow(Launcher window) throws IOException, InterruptedException {
    ProcessBuilder rehearsal =
        rehearsal(window, AotCache.WINDOW, List.of("window", page, secondPage().toString()));
    try (Screen screen = Screen.open()) {
      switch (screen) {
        case Screen.OfSystem() -> {}
        case Screen.Virtual virtual -> rehearsal.environment().put("DISPLAY", virtual.display());
        case Screen.None() -> rehearsal.command().addAll(1, Screen.None.OPTIONS);
      }
      makeCache(AotCache.WINDOW, rehearsal);
    }
  }

  private Path secondPage() throws IOException {
    return Files.writeString(work.resolve("second.html"), "<h1>Second page</h1>");
  }

  private ProcessBuilder rehearsal(Launcher launcher, AotCache cache, List<String> arguments)
      throws IOException {
    List<String> line = new ArrayList<>(javaCommand(launcher));
    line.remove(launcher.cache().option().replace("$APPDIR", app.toString()));
    line.add("-XX:AOTCacheOutput=" + cache.in(app));
    line.add("app.manit.Rehearsal");
    line.addAll(arguments);
    return process(line, cache.base());
  }

  private List<String> javaCommand(Launcher launcher) throws IOException {
    List<String> line = new ArrayList<>(List.of(java.toString()));
    if (Layout.Os.current() == Layout.Os.LINUX) {
      line.addAll(LinuxScript.memoryOptions());
    }
    for (String word : launcher.commandLine(app)) {
      line.add(word.replace("$APPDIR", app.toString()));
    }
    return line;
  }

  private ProcessBuilder process(List<String> line, String name) {
    ProcessBuilder process = new ProcessBuilder(line).redirectErrorStream(false);
    process.environment().put("MANIT_HOME", work.resolve(name + "-home").toString());
    // Nothing of whoever builds this may come in.
    process.environment().keySet().removeIf(variable -> variable.startsWith("CLOUDFLARE_"));
    process.environment().remove("JAVA_TOOL_OPTIONS");
    return process.redirectError(work.resolve(name + ".err").toFile());
  }

  private void makeCache(AotCache cache, ProcessBuilder rehearsal)
      throws IOException, InterruptedException {
    Path said = work.resolve(cache.base() + ".out");
    Process process = rehearsal.redirectOutput(said.toFile()).start();
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    if (!ended || process.exitValue() != 0 || Files.notExists(cache.in(app))) {
      process.destroyForcibly();
      System.err.println("no AOT cache " + cache.base());
      System.err.print(Files.readString(said));
      System.err.print(Files.readString(work.resolve(cache.base() + ".err")));
      System.exit(1);
    }
  }
}
