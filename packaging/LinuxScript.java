import java.io.IOException;
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
  private static final Path HUGE_PAGES = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

  /// The memory that Java starts with, cache and heap, is asked of the system at once and not page
  /// by page: on a virtual machine each page that is touched first can take 10 µs, and there are
  /// thousands. Without huge pages Java would touch them one by one, and say so; with a kernel
  /// before 5.14, which has no `MADV_POPULATE_WRITE`, too.
  private static final List<String> MEMORY_AT_ONCE =
      List.of("-XX:+UseTransparentHugePages", "-XX:+AlwaysPreTouch");

  /// What is not known is left to the cache that has everything; a wrong guess only takes time.
  private static final String CHOICE =
      """
      home=${MANIT_HOME:-${XDG_DATA_HOME:-$HOME/.local/share}/manit}
      case " $* " in
        ' -'*) cache=manit-words ;;
        *practice*) ;;
        *)
          if [ -e "$home/library.mv.db" ]; then
            if [ -n "$CLOUDFLARE_API_TOKEN" ] || [ -e "$home/account.properties" ]; then
              cache=manit-cloudflare
            fi
          fi ;;
      esac
      """;

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
      %smemory=
      if read -r pages 2>/dev/null <%s && read -r os word kernel rest 2>/dev/null </proc/version; then
        case $kernel/$pages in
          [1-4].* | 5.[0-9].* | 5.1[0-3].* | *'[never]'*) ;;
          *) memory='%s' ;;
        esac
      fi
      exec "$root/lib/runtime/bin/java" $memory \\
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
    boolean can = Files.isReadable(HUGE_PAGES) && !Files.readString(HUGE_PAGES).contains("[never]");
    return can ? MEMORY_AT_ONCE : List.of();
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
            switch (launcher.cache()) {
              case COMMAND -> CHOICE;
              case WINDOW -> PATIENCE;
              case CLOUDFLARE, WORDS -> throw new IllegalStateException("chosen by the script");
            },
            HUGE_PAGES,
            String.join(" ", MEMORY_AT_ONCE),
            String.join(" \\\n  ", words),
            launcher.mainClass()));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
