package app.manit.cli;

import app.manit.failure.Failure;
import app.manit.store.StoreNotice;
import app.manit.workspace.Workspace;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code manit} from its arguments to its exit code. */
public final class Cli {
  private static final int NARROWEST_HELP = 55;
  private static final int WIDEST_HELP = 100;

  private final CliContext context;
  private final Words words;
  private @Nullable Workspace opened;

  private Cli(CliContext context) {
    this.context = context.opening(library -> opened = library);
    this.words = new Words(Locale.getDefault());
  }

  /** Runs a command; says itself whatever there is to say. */
  public static int run(String[] args, CliContext context) {
    return new Cli(context).guarded(cli -> cli.commandLine().execute(args));
  }

  /**
   * Does in the terminal what the window cannot be opened for.
   *
   * @param why no window can be shown, as a clause
   */
  public static int runWithoutDisplay(String why, CliContext context) {
    return new Cli(context)
        .guarded(cli -> new NoDisplayDemo(cli.context, cli.words).run(why).number());
  }

  /** A command on its way to its exit code. */
  @FunctionalInterface
  private interface Attempt {
    int run(Cli cli);
  }

  /** The last guard: what nobody foresaw is still told in words. */
  private int guarded(Attempt attempt) {
    try {
      int code = attempt.run(this);
      tellNotices();
      return code;
    } catch (RuntimeException | Error e) {
      return explained(e);
    } finally {
      context.terminal().out().flush();
      context.terminal().err().flush();
    }
  }

  /** What became of a damaged library. Known only after the command has used it. */
  private void tellNotices() {
    if (opened != null) {
      for (StoreNotice notice : opened.notices()) {
        String sentence = notice.sentence(words.locale(), ZoneId.systemDefault());
        context.terminal().err().println(context.terminal().style().note("!") + " " + sentence);
      }
    }
  }

  private int explained(Throwable thrown) {
    if (thrown instanceof CancellationException) {
      return ExitCode.INTERRUPTED.number();
    }
    Failure failure = Faults.failure(thrown);
    new FailureOutput(context.terminal(), words).print(failure);
    return ExitCode.of(failure).number();
  }

  private CommandLine commandLine() {
    CommandLine root = new CommandLine(new ManitCommand());
    for (Object command : commands()) {
      root.addSubcommand(command);
    }
    Terminal terminal = context.terminal();
    Ansi ansi = terminal.traits().colour() ? Ansi.ON : Ansi.OFF;
    root.setOut(terminal.out());
    root.setErr(terminal.err());
    root.setColorScheme(CommandLine.Help.defaultColorScheme(ansi));
    root.setUsageHelpWidth(
        Math.clamp(terminal.traits().columns().getAsInt(), NARROWEST_HELP, WIDEST_HELP));
    root.setParameterExceptionHandler(usageHint());
    root.setExecutionExceptionHandler((e, line, parsed) -> explained(e));
    withSubcommands(root)
        .forEach(line -> line.getCommandSpec().version("manit " + context.version()));
    return root;
  }

  private List<Object> commands() {
    return List.of(
        new DeployCommand(context, words),
        new ListCommand(context, words),
        new HistoryCommand(context, words),
        new OpenCommand(context, words),
        new PreviewCommand(context, words),
        new PracticeCommand(context, words),
        new DeleteCommand(context, words),
        new DoctorCommand(context, words),
        new CompletionCommand(context.terminal()));
  }

  private static Stream<CommandLine> withSubcommands(CommandLine root) {
    return Stream.concat(Stream.of(root), root.getSubcommands().values().stream());
  }

  /** Two lines, not the whole help: the help would push what is wrong out of sight. */
  private IParameterExceptionHandler usageHint() {
    return (ParameterException e, String[] args) -> {
      Terminal terminal = context.terminal();
      String command = e.getCommandLine().getCommandSpec().qualifiedName();
      terminal.err().println(terminal.style().bad("✗") + " " + command + ": " + problem(e));
      terminal.err().println("  " + words.say("usage.hint", command));
      return ExitCode.REFUSED.number();
    };
  }

  private String problem(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String unknown = words.say("usage.unknown", unmatched.getUnmatched().getFirst());
      List<String> like = unmatched.getSuggestions();
      return like.isEmpty()
          ? unknown
          : unknown + " " + words.say("usage.did-you-mean", like.getFirst());
    }
    return String.valueOf(e.getMessage()).replaceFirst("^Error: ", "");
  }
}
