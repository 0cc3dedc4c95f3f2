package app.manit.store;

import app.manit.ChildJava;
import app.manit.library.Project;
import app.manit.library.ProjectId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Another Manit on the same data folder. Prints a slug after its project was kept, and ends when it
 * has kept as many as it was asked for.
 */
final class OtherProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  private OtherProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts one that keeps {@code count} projects, each in a session of its own. */
  static OtherProcess keeping(Path home, String name, int count, ProjectId locked)
      throws IOException {
    Process process =
        new ProcessBuilder(ChildJava.command(OtherProcess.class, home, name, count, locked))
            .redirectErrorStream(true)
            .start();
    return new OtherProcess(process);
  }

  public static void main(String[] args) {
    Path home = Path.of(args[0]);
    try (LibraryStore store = new LibraryStore(home, Clock.systemUTC())) {
      var _ = store.locks().tryLock(new ProjectId(UUID.fromString(args[3]))).orElseThrow();
      for (int i = 0; i < Integer.parseInt(args[2]); i++) {
        Project project = Samples.project(args[1] + "-" + i, "Title");
        store.change(session -> session.insert(project));
        System.out.println(project.slug());
      }
    }
  }

  /** The next line that it prints. */
  String line() {
    try {
      return output.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All lines until it ends. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (String line = line(); line != null; line = line()) {
      lines.add(line);
    }
    return lines;
  }

  /** As a power cut of its own: {@code kill -9}. */
  void kill() {
    // Not by the Process itself, which would close the output too.
    process.toHandle().destroyForcibly();
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
