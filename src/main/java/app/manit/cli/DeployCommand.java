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
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code manit deploy}: takes sources in and publishes them. */
final class DeployCommand implements CliCommand {
  private final CliContext context;
  private final Words words;

  private final DeployArguments arguments = new DeployArguments();
  private final CommandSpec spec =
      CommandSpecs.command("deploy", this, "Publishes pages and prints their addresses.");

  DeployCommand(CliContext context, Words words) {
    this.context = context;
    this.words = words;
    arguments.addTo(spec);
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    if (arguments.contradictory()) {
      throw new ParameterException(spec.commandLine(), words.say("deploy.verify-or-not"));
    }
    Workspace workspace = context.library();
    HostKind host = host(workspace.hosts());
    workspace.prepareToPublish(host);
    PublishOptions options = options(host);
    List<DeployReport> reports = new ArrayList<>();
    try (PhaseDisplay display = PhaseDisplay.on(context.terminal(), words, context.clock())) {
      DeployFlow flow =
          new DeployFlow(workspace, context.clock(), context.interruption(), output(display));
      for (Path path : arguments.paths()) {
        reports.addAll(flow.deploy(path.toString(), source(path, options), options));
      }
    }
    if (context.interruption().requested()) {
      return ExitCode.INTERRUPTED.number();
    }
    if (reports.stream().anyMatch(DeployReport::published)) {
      if (host == HostKind.CLOUDFLARE) {
        // Only there are projects begun early; who practises is not asked for a passphrase.
        workspace.takeAwayStranded();
      }
      serveIfOurs(workspace.hosts());
    }
    return reports.stream()
        .map(DeployReport::exitCode)
        .reduce(ExitCode.DONE, ExitCode::or)
        .number();
  }

  /** What to do with a path; throws before anything is read if it cannot work anyway. */
  private DeployFlow.Taking source(Path path, PublishOptions options) {
    return (workspace, listener) -> {
      arguments.name().ifPresent(this::checkName);
      workspace.hosts().requireCredentials(options.host());
      return workspace.takeIn(path, target(), options, listener);
    };
  }

  private void checkName(String wanted) {
    int sources = arguments.paths().size();
    if (sources > 1) {
      throw FailureException.of(FailureKind.NAME_FOR_SEVERAL, wanted, Integer.toString(sources));
    }
    Slug.check(wanted);
  }

  private IntakeTarget target() {
    return arguments
        .name()
        .<IntakeTarget>map(IntakeTarget.Named::new)
        .orElseGet(IntakeTarget.BySource::new);
  }

  private HostKind host(Hosts hosts) {
    return arguments.to().orElseGet(() -> preferred(hosts));
  }

  private HostKind preferred(Hosts hosts) {
    HostKind preferred = hosts.preferred();
    context.terminal().err().println(words.say("host.default-" + preferred.code()));
    return preferred;
  }

  private PublishOptions options(HostKind host) {
    PublishOptions options = PublishOptions.to(host).verifying(arguments.verifyFor());
    return arguments.name().map(options::at).orElse(options);
  }

  private DeployOutput output(PhaseDisplay display) {
    Terminal terminal = context.terminal();
    return arguments.json()
        ? DeployOutput.json(new JsonLines(terminal.out()))
        : new TextDeployOutput(
            terminal, words, display.view(), arguments.paths().size() > 1, false);
  }

  /** Only somebody at a terminal can end what is served; a script would wait for ever. */
  private void serveIfOurs(Hosts hosts) {
    if (!arguments.json() && context.terminal().traits().person() && hosts.practiceIsOurs()) {
      hosts.practice(OptionalInt.empty()); // stays from now on
      new Serving(context, words).untilInterrupted();
    }
  }
}
