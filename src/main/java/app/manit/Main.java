package app.manit;

import app.manit.cli.Cli;
import app.manit.cli.CliContext;
import app.manit.cli.CliProcess;
import app.manit.cli.Interruption;
import app.manit.cli.Terminal;
import app.manit.platform.Browser;
import app.manit.platform.Display;
import app.manit.platform.InstanceMessage;
import app.manit.platform.OperatingSystem;
import app.manit.platform.RunningInstance;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The command {@code manit}. Without arguments it opens the window, where there can be one. */
public final class Main {
  /** A window that hangs must not hold up a script. */
  private static final Duration WINDOW_PATIENCE = Duration.ofMillis(500);

  private Main() {}

  /** Runs the command, and ends the process with its exit code. */
  public static void main(String[] args) {
    if (args.length > 0) {
      CliProcess.run(interruption -> command(args, interruption));
      return;
    }
    Optional<String> whyNoWindow = Display.ofThisProcess().whyNone();
    if (whyNoWindow.isEmpty()) {
      DesktopMain.main(args);
    } else {
      CliProcess.run(
          interruption ->
              inTerminal(
                  false,
                  context -> Cli.runWithoutDisplay(whyNoWindow.get(), context),
                  interruption));
    }
  }

  /** Runs a command to its end, and leaves the process to the caller. */
  static int command(String[] args, Interruption interruption) {
    return inTerminal(Cli.usesLibrary(args), context -> Cli.run(args, context), interruption);
  }

  private static int inTerminal(
      boolean usesLibrary, ToIntFunction<CliContext> command, Interruption interruption) {
    try (ManitOnDemand manit = new ManitOnDemand(System.getenv(), Clock.systemUTC())) {
      if (usesLibrary) {
        manit.openAhead();
      }
      int exitCode = command.applyAsInt(context(manit, interruption));
      manit.home().ifPresent(Main::tellTheWindow);
      return exitCode;
    }
  }

  /** A window that is open shows what a command has done. */
  private static void tellTheWindow(Path home) {
    new RunningInstance(home, WINDOW_PATIENCE).tell(new InstanceMessage.Changed());
  }

  private static CliContext context(ManitOnDemand manit, Interruption interruption) {
    Map<String, String> environment = System.getenv();
    return new CliContext(
        Version.ofThisBuild(),
        environment,
        Terminal.ofThisProcess(environment),
        Clock.systemUTC(),
        () -> manit.get().workspace(),
        () -> manit.get().doctor(),
        () -> Display.ofThisProcess().whyNone(),
        address -> Browser.of(OperatingSystem.current()).open(address),
        interruption);
  }
}
