import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Measures the packaged program on Linux: how fast commands and window are there, what they take.
///
///     java packaging/Measure.java [IMAGE [RUNS]]
///
/// By itself it takes `target/manit` and 9 runs. It prints a line for each figure: least, median and
/// greatest, beside what was promised, and the load of the machine before and after: on one that is
/// busy the figures are those of a busy machine. The window is shown on `DISPLAY`, else on an `Xvfb`
/// that is started for it.
final class Measure {
  private static final long SECOND = 1_000;

  private final Path image;
  private final int runs;
  private final Path work;
  private final Path page;
  private String display = System.getenv().getOrDefault("DISPLAY", "");

  private Measure(Path image, int runs, Path work, Path page) {
    this.image = image;
    this.runs = runs;
    this.work = work;
    this.page = page;
  }

  public static void main(String[] args) throws Exception {
    Path image = Path.of(args.length > 0 ? args[0] : "target/manit").toAbsolutePath();
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 9;
    Path page = Path.of("src/main/resources/app/manit/sample/sample.fragment.json");
    Path work = Files.createTempDirectory("manit-measure");
    try {
      new Measure(image, runs, work, page.toAbsolutePath()).all();
    } finally {
      Jdk.delete(work);
    }
  }

  private void all() throws Exception {
    tellLoad();
    commands();
    try (Screen screen = Screen.open()) {
      if (screen instanceof Screen.Virtual virtual) {
        display = virtual.display();
      }
      windows();
    }
    tellLoad();
  }

  private void commands() throws Exception {
    Ran version = run("version", "--version");
    tell("manit --version, ms", 150, version.millis);
    Process host = start("host", "manit", "practice", "--json");
    try (BufferedReader said = host.inputReader()) {
      said.readLine();
      run("host", 1, "deploy", page.toString(), "--to", "practice");
      Ran deploy = run("host", "deploy", page.toString(), "--to", "practice", "--json");
      tell("manit deploy to a host that runs, ms", 700, deploy.millis);
      tell("manit deploy, MB", 120, deploy.megabytes);
      tell("manit list, ms", 0, run("host", "list").millis);
    } finally {
      host.destroy();
      host.waitFor();
    }
  }

  private record Ran(List<Long> millis, List<Long> megabytes) {}

  private Ran run(String home, String... arguments) throws Exception {
    return run(home, runs, arguments);
  }

  private Ran run(String home, int times, String... arguments) throws Exception {
    Ran ran = new Ran(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < times; i++) {
      long begin = System.nanoTime();
      end(arguments, start(home, "manit", arguments));
      ran.millis.add((System.nanoTime() - begin) / 1_000_000);
    }
    // By themselves: to look on takes time of the processor that the command would have.
    for (int i = 0; i < times; i++) {
      Process process = start(home, "manit", arguments);
      long most = 0;
      while (!process.waitFor(java.time.Duration.ofMillis(2))) {
        most = Math.max(most, status(process, "VmHWM"));
      }
      ran.megabytes.add(most / 1024);
      end(arguments, process);
    }
    return ran;
  }

  private static void end(String[] arguments, Process process) throws Exception {
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", arguments) + " ended with " + process.exitValue());
    }
  }

  private void windows() throws Exception {
    Map<String, List<Long>> marks = new TreeMap<>();
    run("window", 1, "deploy", page.toString(), "--to", "practice", "--json");
    for (int i = 0; i < runs; i++) {
      long begin = System.currentTimeMillis();
      Process window = startWindow("window");
      readMarks(window)
          .forEach(
              (mark, at) -> marks.computeIfAbsent(mark, m -> new ArrayList<>()).add(at - begin));
      end(window);
    }
    tell("window, first frame, ms", 1000, marks.get("first-frame"));
    tell("window, usable, ms", 1300, marks.get("usable"));
    rest("empty", "window without a preview", 250);
    rest("window", "window with a preview", 400);
  }

  /// Looks at a window that nobody touches.
  private void rest(String home, String what, long promised) throws Exception {
    Process window = startWindow(home);
    readMarks(window);
    Thread.sleep(30 * SECOND); // what is done once, in quiet moments, is done then
    tell(what + ", MB", promised, List.of(status(window, "VmRSS") / 1024));
    long before = ticks(window);
    Thread.sleep(30 * SECOND);
    // A tick is a hundredth of a second of one processor.
    tell(what + ", CPU ticks in 30 s", 3, List.of(ticks(window) - before));
    end(window);
  }

  private Process startWindow(String home) throws IOException {
    return start(home, "manit-desktop");
  }

  private static Map<String, Long> readMarks(Process window) throws IOException {
    Map<String, Long> marks = new TreeMap<>();
    BufferedReader said = window.inputReader();
    while (marks.size() < 2) {
      String line = said.readLine();
      if (line == null) {
        throw new IOException("the window ended");
      }
      String[] words = line.split(" ");
      marks.put(words[0], Long.parseLong(words[1]));
    }
    return marks;
  }

  private static void end(Process window) throws InterruptedException {
    window.destroy();
    window.waitFor();
  }

  private Process start(String home, String launcher, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of(image.resolve("bin").resolve(launcher).toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder process =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
    process.environment().put("MANIT_HOME", work.resolve(home).toString());
    process.environment().put("MANIT_START_MARKS", "1");
    process.environment().put("DISPLAY", display);
    process.environment().keySet().removeIf(variable -> variable.startsWith("CLOUDFLARE_"));
    return process.start();
  }

  /// A line of `/proc/PID/status`, in kB; 0 when the process is gone.
  private static long status(Process process, String name) {
    return quietly(
        () -> {
          try (Stream<String> lines = Files.lines(proc(process).resolve("status"))) {
            return lines
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
          }
        });
  }

  private static long ticks(Process process) {
    return quietly(
        () -> {
          String stat = Files.readString(proc(process).resolve("stat"));
          String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
          return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        });
  }

  private static Path proc(Process process) {
    return Path.of("/proc", Long.toString(process.pid()));
  }

  private interface Reading {
    long read() throws IOException;
  }

  private static long quietly(Reading reading) {
    try {
      return reading.read();
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0; // it has just ended
    }
  }

  private static void tell(String what, long promised, List<Long> figures) {
    List<Long> sorted = figures.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%-42s min %5d  median %5d  max %5d%s%n",
        what,
        sorted.getFirst(),
        sorted.get(sorted.size() / 2),
        sorted.getLast(),
        promised == 0 ? "" : "  (at most " + promised + ")");
  }

  private static void tellLoad() throws IOException {
    System.out.println("load " + Files.readString(Path.of("/proc/loadavg")).strip());
  }
}
