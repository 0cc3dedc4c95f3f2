package app.manit.cli;

import app.manit.Manit;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs commands in this process as the shell would: each opens the data folder for itself and
 * closes it at its end.
 */
final class CliFixture {
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, String> environment = new HashMap<>();
  private final List<URI> opened = new ArrayList<>();
  private boolean browserWorks = true;

  CliFixture(Path home) {
    environment.put("MANIT_HOME", home.toString());
  }

  CliFixture with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  CliFixture withoutBrowser() {
    browserWorks = false;
    return this;
  }

  /** What the browser was given. */
  List<URI> opened() {
    return opened;
  }

  /** A command that ended. */
  record Ran(int code, String out, String err) {
    /** The objects on stdout, which holds nothing else. */
    List<JsonNode> lines() {
      return out.lines().map(JSON::readTree).toList();
    }

    /** The only object on stdout. */
    JsonNode line() {
      List<JsonNode> lines = lines();
      if (lines.size() != 1) {
        throw new AssertionError("not one line: " + out);
      }
      return lines.getFirst();
    }
  }

  /** A command that runs. */
  record Running(FakeTerminal terminal, Interruption interruption, Future<Integer> code) {
    /** Presses Ctrl-C and waits for the end. */
    Ran interrupt() {
      interruption.request();
      return end();
    }

    Ran end() {
      try {
        return new Ran(code.get(), terminal.out(), terminal.err());
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Runs a command in a pipe, to its end. */
  Ran run(Object... args) {
    return run(FakeTerminal.pipe(), args);
  }

  /** Runs a command on a terminal, to its end. */
  Ran run(FakeTerminal terminal, Object... args) {
    Interruption interruption = new Interruption();
    int code = execute(terminal, interruption, args);
    return new Ran(code, terminal.out(), terminal.err());
  }

  /** Starts a command that runs until Ctrl-C. */
  Running start(FakeTerminal terminal, Object... args) {
    Interruption interruption = new Interruption();
    var thread = Executors.newVirtualThreadPerTaskExecutor();
    Future<Integer> code = thread.submit(() -> execute(terminal, interruption, args));
    thread.shutdown();
    return new Running(terminal, interruption, code);
  }

  /** Starts what runs where no window can be shown. */
  Running startDemo(FakeTerminal terminal) {
    Interruption interruption = new Interruption();
    var thread = Executors.newVirtualThreadPerTaskExecutor();
    Future<Integer> code =
        thread.submit(
            () -> {
              try (Manit manit = new Manit(environment, Clock.systemUTC())) {
                return Cli.runWithoutDisplay(
                    "DISPLAY is not set", context(manit, terminal, interruption));
              }
            });
    thread.shutdown();
    return new Running(terminal, interruption, code);
  }

  private int execute(FakeTerminal terminal, Interruption interruption, Object... args) {
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    try (Manit manit = new Manit(environment, Clock.systemUTC())) {
      return Cli.run(words, context(manit, terminal, interruption));
    }
  }

  private CliContext context(Manit manit, FakeTerminal terminal, Interruption interruption) {
    return new CliContext(
        "0.0.0-test",
        environment,
        terminal.terminal(),
        Clock.systemUTC(),
        manit::workspace,
        manit::doctor,
        () -> Optional.of("tests have no display"),
        this::open,
        interruption);
  }

  private CompletableFuture<Boolean> open(URI address) {
    opened.add(address);
    return CompletableFuture.completedFuture(browserWorks);
  }
}
