package app.manit.cli;

import app.manit.failure.Failure;
import app.manit.store.StoreNotice;
import app.manit.workspace.Workspace;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code manit} from its arguments to its exit code. */
public final class Cli {
  private static final List<String> USE_LIBRARY = List.of("deploy", "list", "history");
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
    if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
      // Without picocli, which takes longer to load than all the rest.
      context.terminal().out().println(version(context));
      return ExitCode.DONE.number();
    }
    return new Cli(context).guarded(cli -> cli.commandLine(args).execute(args));
  }

  /** Whether a command is going to need the library, as far as its first word tells. */
  public static boolean usesLibrary(String[] args) {
    return args.length > 0 && USE_LIBRARY.contains(args[0]);
  }

  private static String version(CliContext context) {
    return "manit " + context.version();
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

  private CommandLine commandLine(String[] args) {
    CommandLine root = commandLine(ManitCommand.spec());
    for (CliCommand command : commands(args)) {
      root.addSubcommand(commandLine(command.spec()));
    }
    Terminal terminal = context.terminal();
    Ansi ansi = terminal.traits().colour() ? Ansi.ON : Ansi.OFF;
    root.setOut(terminal.out());
    root.setErr(terminal.err());
    root.setColorScheme(CommandLine.Help.defaultColorScheme(ansi));
    if (Stream.of(args).anyMatch(arg -> arg.equals("--help") || arg.equals("-h"))) {
      root.setUsageHelpWidth(
          Math.clamp(terminal.traits().columns().getAsInt(), NARROWEST_HELP, WIDEST_HELP));
    }
    root.setParameterExceptionHandler(usageHint());
    root.setExecutionExceptionHandler((e, line, parsed) -> explained(e));
    withSubcommands(root).forEach(line -> line.getCommandSpec().version(version(context)));
    return root;
  }

  private static CommandLine commandLine(CommandSpec spec) {
    return new CommandLine(spec, CommandSpecs.FACTORY);
  }

  /** The command that is called, or all of them: their models take a while. */
  private Collection<CliCommand> commands(String[] args) {
    Map<String, Supplier<CliCommand>> commands = new LinkedHashMap<>();
    commands.put("deploy", () -> new DeployCommand(context, words));
    commands.put("list", () -> new ListCommand(context, words));
    commands.put("history", () -> new HistoryCommand(context, words));
    commands.put("open", () -> new OpenCommand(context, words));
    commands.put("preview", () -> new PreviewCommand(context, words));
    commands.put("practice", () -> new PracticeCommand(context, words));
    commands.put("delete", () -> new DeleteCommand(context, words));
    commands.put("doctor", () -> new DoctorCommand(context, words));
    commands.put("completion", () -> new CompletionCommand(context.terminal()));
    Supplier<CliCommand> called = args.length == 0 ? null : commands.get(args[0]);
    if (called != null && !args[0].equals("completion")) { // which speaks of all the others
      return List.of(called.get());
    }
    return commands.values().stream().map(Supplier::get).toList();
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
