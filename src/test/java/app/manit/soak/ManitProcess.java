package app.manit.soak;

import app.manit.ChildJava;
import app.manit.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command {@code manit …} in a process of its own. */
final class ManitProcess implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;

  private ManitProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts a command.
   *
   * @param environment {@code MANIT_HOME} and the like; nothing else of the sort is inherited
   */
  static ManitProcess start(Map<String, String> environment, Object... arguments) {
    ProcessBuilder builder = new ProcessBuilder(ChildJava.command(Main.class, arguments));
    builder
        .environment()
        .keySet()
        .removeIf(
            name ->
                name.startsWith("MANIT_")
                    || name.startsWith("CLOUDFLARE_")
                    || name.equals("DBUS_SESSION_BUS_ADDRESS"));
    builder.environment().putAll(environment);
    try {
      return new ManitProcess(builder.start());
    } catch (IOException e) {
      throw new AssertionError("no process could be started", e);
    }
  }

  /** How a command ended. What it wrote is at most a few lines, so no pipe fills up. */
  record Ended(int code, String out, String err) {
    /** The objects that {@code --json} printed. */
    List<JsonNode> lines() {
      return out.lines().map(JSON::readTree).toList();
    }

    /** The only one. */
    JsonNode line() {
      List<JsonNode> lines = lines();
      if (lines.size() != 1) {
        throw new AssertionError("not one line: " + this);
      }
      return lines.getFirst();
    }
  }

  /**
   * Ends it as a power cut does: {@code kill -9}. Whether it was still there is told by how it
   * ended.
   */
  void kill() {
    // Not by the Process itself, which would close the output too.
    process.toHandle().destroyForcibly();
  }

  /** Whether it has not ended yet. */
  boolean runs() {
    return process.isAlive();
  }

  /** Whether it ended by itself within this time. */
  boolean endsWithin(Duration time) {
    try {
      return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits for its end. */
  Ended end() {
    try {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), out, err);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
