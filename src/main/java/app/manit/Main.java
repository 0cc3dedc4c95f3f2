package app.manit;

import app.manit.cli.Cli;
import app.manit.cli.CliContext;
import app.manit.cli.CliProcess;
import app.manit.cli.Interruption;
import app.manit.cli.Terminal;
import app.manit.platform.Browser;
import app.manit.platform.Display;
import app.manit.platform.OperatingSystem;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The command {@code manit}. Without arguments it opens the window, where there can be one. */
public final class Main {
  private Main() {}

  /** Runs the command, and ends the process with its exit code. */
  public static void main(String[] args) {
    if (args.length > 0) {
      inTerminal(context -> Cli.run(args, context));
      return;
    }
    Optional<String> whyNoWindow = Display.ofThisProcess().whyNone();
    if (whyNoWindow.isEmpty()) {
      DesktopMain.main(args);
    } else {
      inTerminal(context -> Cli.runWithoutDisplay(whyNoWindow.get(), context));
    }
  }

  private static void inTerminal(ToIntFunction<CliContext> command) {
    CliProcess.run(
        interruption -> {
          try (ManitOnDemand manit = new ManitOnDemand(System.getenv(), Clock.systemUTC())) {
            return command.applyAsInt(context(manit, interruption));
          }
        });
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
        Browser.of(OperatingSystem.current())::open,
        interruption);
  }
}
