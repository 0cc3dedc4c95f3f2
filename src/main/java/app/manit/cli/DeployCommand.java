package app.manit.cli;

import app.manit.account.HostKind;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Slug;
import app.manit.workspace.Hosts;
import app.manit.workspace.IntakeTarget;
import app.manit.workspace.PublishOptions;
import app.manit.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code manit deploy}: takes sources in and publishes them. */
@Command(
    name = "deploy",
    mixinStandardHelpOptions = true,
    description = "Publishes pages and prints their addresses.")
final class DeployCommand implements Callable<Integer> {
  private final CliContext context;
  private final Words words;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Fragments (.json), folders, .zip or .html files.",
      converter = PathParameter.class)
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--to",
      paramLabel = "HOST",
      description = {
        "Where to: ${COMPLETION-CANDIDATES}.",
        "Default: cloudflare when its credentials are set, else practice."
      },
      converter = HostOption.class,
      completionCandidates = HostOption.class)
  private @Nullable HostKind to;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "The page's name in the library. The first time it is also proposed as its address.")
  private @Nullable String name;

  @ArgGroup private LiveCheck check = new LiveCheck();

  @Mixin private JsonOption format = new JsonOption();

  /** How long to look at the address; one of the two. */
  static final class LiveCheck {
    @Option(
        names = "--verify",
        paramLabel = "SECONDS",
        description = "How long to wait until the address shows the page. Default: 15.",
        converter = SecondsParameter.class)
    private Duration limit = PublishOptions.VERIFY_FOR;

    @Option(names = "--no-verify", description = "Do not look at the address.")
    private boolean none;

    Optional<Duration> limit() {
      return none ? Optional.empty() : Optional.of(limit);
    }
  }

  DeployCommand(CliContext context, Words words) {
    this.context = context;
    this.words = words;
  }

  @Override
  public Integer call() {
    Workspace workspace = context.library();
    workspace.prepareToPublish();
    PublishOptions options = options(host(workspace.hosts()));
    List<DeployReport> reports = new ArrayList<>();
    try (PhaseDisplay display = PhaseDisplay.on(context.terminal(), words, context.clock())) {
      DeployFlow flow =
          new DeployFlow(workspace, context.clock(), context.interruption(), output(display));
      for (Path path : paths) {
        reports.addAll(flow.deploy(path.toString(), source(path, options.host()), options));
      }
    }
    if (context.interruption().requested()) {
      return ExitCode.INTERRUPTED.number();
    }
    if (reports.stream().anyMatch(DeployReport::published)) {
      serveIfOurs(workspace.hosts());
    }
    return reports.stream()
        .map(DeployReport::exitCode)
        .reduce(ExitCode.DONE, ExitCode::or)
        .number();
  }

  /** What to do with a path; throws before anything is read if it cannot work anyway. */
  private DeployFlow.Taking source(Path path, HostKind host) {
    return (workspace, listener) -> {
      if (name != null) {
        checkName(name);
      }
      workspace.hosts().requireCredentials(host);
      return workspace.takeIn(path, target(), listener);
    };
  }

  private void checkName(String wanted) {
    if (paths.size() > 1) {
      throw FailureException.of(
          FailureKind.NAME_FOR_SEVERAL, wanted, Integer.toString(paths.size()));
    }
    Slug.check(wanted);
  }

  private IntakeTarget target() {
    return name == null ? new IntakeTarget.BySource() : new IntakeTarget.Named(name);
  }

  private HostKind host(Hosts hosts) {
    if (to != null) {
      return to;
    }
    HostKind preferred = hosts.preferred();
    context.terminal().err().println(words.say("host.default-" + preferred.code()));
    return preferred;
  }

  private PublishOptions options(HostKind host) {
    PublishOptions options = PublishOptions.to(host).verifying(check.limit());
    return name == null ? options : options.at(name);
  }

  private DeployOutput output(PhaseDisplay display) {
    Terminal terminal = context.terminal();
    return format.json()
        ? DeployOutput.json(new JsonLines(terminal.out()))
        : new TextDeployOutput(terminal, words, display.view(), paths.size() > 1, false);
  }

  /** Only somebody at a terminal can end what is served; a script would wait for ever. */
  private void serveIfOurs(Hosts hosts) {
    if (!format.json() && context.terminal().traits().person() && hosts.practiceIsOurs()) {
      hosts.practice(OptionalInt.empty()); // stays from now on
      new Serving(context, words).untilInterrupted();
    }
  }
}
