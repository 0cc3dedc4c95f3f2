import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// The script that stands in the place of jpackage's launcher on Linux. That one asks `dpkg` and
/// `rpm` at each start which package it belongs to: 0.2 s and more, where a whole command takes 0.1
/// s. The script also knows more than a list of options can: what the system can do, and which AOT
/// cache a command needs.
final class LinuxScript {
  /// The memory that Java starts with, cache and heap, is asked of the system at once and not page
  /// by page: on a virtual machine each page that is touched first can take 10 µs, and there are
  /// thousands. Without huge pages, and by a kernel before 5.14, which has no
  /// `MADV_POPULATE_WRITE`, Java would touch them one by one.
  private static final String MEMORY =
      """
      memory=
      if read -r pages 2>/dev/null </sys/kernel/mm/transparent_hugepage/enabled &&
        read -r os word kernel rest 2>/dev/null </proc/version; then
        case $kernel/$pages in
          [1-4].* | 5.[0-9].* | 5.1[0-3].* | *'[never]'*) ;;
          *) memory='-XX:+UseTransparentHugePages -XX:+AlwaysPreTouch' ;;
        esac
      fi
      """;

  /// What is not known is left to the cache that has everything; a wrong guess only takes time.
  private static final String CHOICE =
      """
      home=${MANIT_HOME:-${XDG_DATA_HOME:-$HOME/.local/share}/manit}
      case " $* " in
        ' -'*) cache=%s ;;
        *practice*) ;;
        *)
          if [ -e "$home/library.mv.db" ]; then
            if [ -n "$CLOUDFLARE_API_TOKEN" ] || [ -e "$home/account.properties" ]; then
              cache=%s
            fi
          fi ;;
      esac
      """
          .formatted(AotCache.WORDS.base(), AotCache.CLOUDFLARE.base());

  /// AWT, which the tray may need, looks twice a second whether its thread was told something that
  /// it did not notice, for as long as the program rests. It looks sooner after every event, so the
  /// pause only grows this long (milliseconds) when nothing happens.
  private static final String PATIENCE =
      """
      export _AWT_MAX_POLL_TIMEOUT=60000
      """;

  /// Foreign options for Java are not meant for this program, and would be told on its stderr.
  private static final String SCRIPT =
      """
      #!/bin/sh
      self=$0
      if [ -L "$self" ]; then self=$(readlink -f "$self"); fi
      case $self in /*) ;; *) self=$PWD/$self ;; esac
      root=${self%%/bin/*}
      unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS
      cache=%s
      %s%sexec "$root/lib/runtime/bin/java" $memory \\
        -Djpackage.app-path="$self" \\
        %s \\
        %s "$@"
      """;

  private final Launcher launcher;

  LinuxScript(Launcher launcher) {
    this.launcher = launcher;
  }

  /// Options beside the launcher's that the script gives Java on this machine; a cache should be
  /// made with them.
  static List<String> memoryOptions() throws IOException {
    Process asked = new ProcessBuilder("sh", "-c", MEMORY + "echo $memory").start();
    try (BufferedReader said = asked.inputReader(StandardCharsets.US_ASCII)) {
      String options = String.valueOf(said.readLine());
      return options.isBlank() ? List.of() : List.of(options.split(" "));
    }
  }

  /// Takes the place of what jpackage made.
  void write(Path image) throws IOException {
    List<String> words = new ArrayList<>();
    for (String word : launcher.commandLine(image.resolve("lib/app"))) {
      String here =
          word.equals(launcher.cache().option()) ? "-XX:AOTCache=$APPDIR/$cache.aot" : word;
      words.add('"' + here.replace("$APPDIR", "$root/lib/app") + '"');
    }
    Path script = image.resolve("bin").resolve(launcher.name());
    Files.delete(script);
    Files.writeString(
        script,
        SCRIPT.formatted(
            launcher.cache().base(),
            launcher.cache() == AotCache.WINDOW ? PATIENCE : CHOICE,
            MEMORY,
            String.join(" \\\n  ", words),
            launcher.mainClass()));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
