import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One of the two ways into the program: what jpackage is told of it, and what it made of that.
///
/// @param name of the file that a user starts
/// @param cache the one that has everything
/// @param mainClass where it begins
/// @param options of its JVM, the same in training and use, or the cache would not be taken
record Launcher(String name, AotCache cache, String mainClass, List<String> options) {

  /// Java does as well without a cache, or with one of another build; then it is only slower, and
  /// says so on stdout, where others read JSON. Other warnings of the JVM go to stderr.
  private static final List<String> NO_WORD_ABOUT_THE_CACHE =
      List.of(
          "-Xlog:disable",
          "-Xlog:all=warning:stderr",
          "-Xlog:aot*=off:stderr",
          "-Xlog:cds*=off:stderr");

  /// A crash of the virtual machine (WebKit is native code) leaves nothing that holds its memory,
  /// where the API token lies: neither a core dump nor `hs_err_pid.log`, which quotes texts from
  /// stack and registers and lands in whatever folder the command was started in. There is no
  /// option that would put it into the data folder, for its owner only; the log has what led to the
  /// crash.
  private static final List<String> NO_CRASH_REPORTS =
      List.of("-XX:-CreateCoredumpOnCrash", "-XX:+SuppressFatalErrorMessage");

  /// The same for both, as they were measured.
  ///
  /// - No better compiler than C1, which does not compile at once what was hot in training: most
  ///   commands are over before that would pay; the window is there a second earlier, and its pages
  ///   are drawn by native code.
  /// - The cache is taken at the place that it was written for, not moved about in memory, which
  ///   would read and copy all of it.
  /// - Small heaps; nobody watches this JVM from outside by a file below `/tmp`.
  private static final List<String> QUICK_AND_SMALL =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx512m",
          "-XX:-UsePerfData",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:ArchiveRelocationMode=0",
          "-XX:-AOTReplayTraining");

  /// `manit`.
  static Launcher command(List<String> options) {
    return new Launcher(
        "manit",
        AotCache.COMMAND,
        "app.manit.Main",
        concat(concat(options, QUICK_AND_SMALL), COMMAND));
  }

  /// What commands need beside, as it was measured.
  ///
  /// - A heap that is not tidied in a usual deployment. Its threads are many and short-lived, so
  ///   none takes a large share of it that it hardly uses.
  /// - Only what runs two and a half times as often as usual is compiled: of a small page much runs
  ///   too seldom to pay for that, and thousands of files are not held up by it.
  private static final List<String> COMMAND =
      List.of(
          "-Xms24m",
          "-Xmn14m",
          "-XX:TLABSize=16k",
          "-XX:-ResizeTLAB",
          "-XX:CompileThresholdScaling=2.5");

  /// What the window needs beside, as it was measured.
  ///
  /// - Its heap begins large enough to come to the first frame without much tidying.
  /// - Only what runs four times as often as usual is compiled: until the list is there, half of
  ///   what was compiled ran too seldom to pay for that.
  /// - What `app.manit.ui.window.RestingPulse` uses of JavaFX, so that the window can sleep.
  /// - What FXML calls by reflection, once each, is called without making code for it first.
  /// - Threads that look after something by the clock do so once a minute: that which tidies up
  ///   after locks (every quarter of a second else), that which tidies up in the JVM (every
  ///   second), that of the preview's HTTP (every three). What they wait for wakes them, too.
  private static final List<String> WINDOW =
      List.of(
          "-Xms48m",
          "-Xmn24m",
          "-XX:CompileThresholdScaling=4",
          "-XX:AsyncDeflationInterval=60000",
          "-XX:ServiceThreadCleanupInterval=60000",
          "-Djdk.internal.httpclient.selectorTimeout=60000",
          "-Djdk.reflect.useNativeAccessorOnly=true",
          "--add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED",
          "--add-exports=javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED",
          "--add-opens=javafx.graphics/com.sun.javafx.tk.quantum=ALL-UNNAMED");

  /// `manit-desktop`.
  static Launcher window(List<String> options) {
    return new Launcher(
        "manit-desktop",
        AotCache.WINDOW,
        "app.manit.DesktopMain",
        concat(concat(options, QUICK_AND_SMALL), WINDOW));
  }

  /// What jpackage is given as the launcher's options; it puts in the folder for `$APPDIR`.
  List<String> javaOptions() {
    return Stream.of(options, NO_CRASH_REPORTS, List.of(cache.option()), NO_WORD_ABOUT_THE_CACHE)
        .flatMap(List::stream)
        .toList();
  }

  /// The command line that jpackage's launcher would start Java with, up to the main class.
  List<String> commandLine(Path app) throws IOException {
    List<String> jars = new ArrayList<>();
    List<String> java = new ArrayList<>();
    for (String line : Files.readAllLines(app.resolve(name + ".cfg"))) {
      if (line.startsWith("app.classpath=")) {
        jars.add(line.substring("app.classpath=".length()));
      } else if (line.startsWith("java-options=")) {
        java.add(line.substring("java-options=".length()));
      }
    }
    java.add("-cp");
    java.add(String.join(System.getProperty("path.separator"), jars));
    return java;
  }

  private static List<String> concat(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
