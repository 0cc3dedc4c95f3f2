package app.manit.interop;

import app.manit.account.CloudflareEnvironment;
import app.manit.practice.PracticeEndpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of somebody else's in a process of its own, with a home that it has for itself. */
final class ForeignProgram {
  /** Many times what any of them needs. */
  private static final int PATIENCE_SECONDS = 120;

  /** Where npm has put its packages, and where our scripts for Node lie. */
  static final Path FOLDER = Path.of(System.getProperty("interop.folder", "target/interop"));

  private static final String WRANGLER = "wrangler/bin/wrangler.js";

  private final Path home;
  private final Map<String, String> environment;

  /**
   * @param home made if missing; its working folder, too, for wrangler reads what lies there
   */
  ForeignProgram(Path home, Map<String, String> environment) throws IOException {
    this.home = Files.createDirectories(home);
    this.environment = Map.copyOf(environment);
  }

  /** With the means to use a host. */
  static ForeignProgram at(PracticeEndpoint host, Path home) throws IOException {
    return at(host, host.token(), home);
  }

  /** With another token than the host's own. */
  static ForeignProgram at(PracticeEndpoint host, String token, Path home) throws IOException {
    return new ForeignProgram(
        home,
        Map.of(
            CloudflareEnvironment.BASE_URL, host.baseUrl().toString(),
            CloudflareEnvironment.ACCOUNT, host.accountId(),
            CloudflareEnvironment.TOKEN, token));
  }

  /** How it ended. */
  record Ran(int code, String out, String err) {
    /** Everything that it said; wrangler divides it between both. */
    String said() {
      return out + err;
    }
  }

  /** Runs a script of {@code src/test/interop} by Node. */
  Ran script(String name, Object... arguments) {
    return run(builder(name, arguments));
  }

  /** Runs wrangler. */
  Ran wrangler(Object... arguments) {
    return module(WRANGLER, arguments);
  }

  /** Runs a script that came with a package. */
  Ran module(String path, Object... arguments) {
    return script("node_modules/" + path, arguments);
  }

  private Ran run(ProcessBuilder program) {
    try {
      Path out = Files.createTempFile(home, "out", ".txt");
      Path err = Files.createTempFile(home, "err", ".txt");
      Process process = program.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new AssertionError("hangs: " + program.command() + "\n" + text(out) + text(err));
      }
      return new Ran(process.exitValue(), text(out), text(err));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private ProcessBuilder builder(String script, Object... arguments) {
    List<String> command =
        new ArrayList<>(List.of("node", FOLDER.resolve(script).toAbsolutePath().toString()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    Map<String, String> variables = builder.environment();
    variables.keySet().removeIf(name -> name.startsWith("CLOUDFLARE_") || name.startsWith("CF_"));
    variables.putAll(
        Map.of(
            "HOME", home.toString(),
            "XDG_CONFIG_HOME", home.toString(),
            "CI", "1",
            "NO_COLOR", "1",
            "WRANGLER_SEND_METRICS", "false"));
    variables.putAll(environment);
    return builder;
  }

  /** Starts wrangler and lets it run; its output goes to a file. */
  Process startWrangler(Path output, Object... arguments) throws IOException {
    return builder("node_modules/" + WRANGLER, arguments)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
