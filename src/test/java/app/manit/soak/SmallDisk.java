package app.manit.soak;

import app.manit.ChildJava;
import app.manit.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Disks that are as small as a test wants: real file systems in memory, in a mount namespace of
 * their own, so that no rights are needed where the kernel gives namespaces to everybody. What is
 * on them is seen only by commands that are run here.
 */
final class SmallDisk implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 120;

  private final Process namespace;

  private SmallDisk(Process namespace) {
    this.namespace = namespace;
  }

  /** Opens a namespace; without one the test is skipped, with the reason. */
  static SmallDisk orSkip() throws IOException {
    Process process;
    try {
      // It lives until its stdin ends: with this process, however that dies.
      process =
          new ProcessBuilder("unshare", "-rm", "sh", "-c", "echo ready; cat")
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      Assumptions.abort("no small disk can be made: " + e.getMessage());
      throw e;
    }
    String answer = process.inputReader(StandardCharsets.UTF_8).readLine();
    Assumptions.assumeTrue("ready".equals(answer), "no small disk can be made: " + answer);
    return new SmallDisk(process);
  }

  /** How a command ended. */
  record Ended(int code, String out, String err) {}

  /** A new, empty disk at a folder, over whatever is there. */
  void mount(Path folder, long kibibytes) {
    must("mount", "-t", "tmpfs", "-o", "mode=700,size=" + kibibytes + "k", "tmpfs", folder);
  }

  void unmount(Path folder) {
    must("umount", "-l", folder);
  }

  /** Leaves so much room on the disk. */
  void leave(Path folder, long kibibytes) {
    long used = Long.parseLong(must("df", "-k", "--output=used", folder).replaceAll("\\D", ""));
    // Not less than a page: 0 means no limit.
    long size = Math.max(4, used + kibibytes);
    must("mount", "-o", "remount,size=" + size + "k", folder);
  }

  /** Runs a command that has to work. */
  String must(Object... command) {
    Ended ended = run(Map.of(), List.of(command));
    if (ended.code() != 0) {
      throw new AssertionError(List.of(command) + ": " + ended);
    }
    return ended.out();
  }

  /** Runs {@code manit} on a data folder. */
  Ended manit(Path home, Object... arguments) {
    return run(Map.of("MANIT_HOME", home.toString()), ChildJava.command(Main.class, arguments));
  }

  private Ended run(Map<String, String> environment, List<?> command) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "nsenter",
                "--target",
                String.valueOf(namespace.pid()),
                "--user",
                "--mount",
                "--preserve-credentials",
                "--wd=" + Path.of("").toAbsolutePath(),
                "--"));
    command.stream().map(Object::toString).forEach(line::add);
    ProcessBuilder builder = new ProcessBuilder(line);
    builder
        .environment()
        .keySet()
        .removeIf(name -> Stream.of("MANIT_", "CLOUDFLARE_", "DBUS_").anyMatch(name::startsWith));
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      try {
        process.getOutputStream().close();
        // What a command says is a few lines, so no pipe fills up.
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          throw new AssertionError("does not end: " + command);
        }
        return new Ended(process.exitValue(), out, err);
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(command.toString(), e);
    }
  }

  @Override
  public void close() {
    namespace.destroyForcibly();
  }
}
