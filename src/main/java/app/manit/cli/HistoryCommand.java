package app.manit.cli;

import app.manit.failure.FailureText;
import app.manit.library.Deployment;
import app.manit.library.Project;
import app.manit.workspace.Workspace;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code manit history}: what was done with a page. */
final class HistoryCommand implements CliCommand {
  private final CliContext context;
  private final Words words;

  private final NameParameter name = new NameParameter();
  private final JsonOption format = new JsonOption();
  private final CommandSpec spec =
      CommandSpecs.command("history", this, "Lists the deployments of a page, newest first.")
          .addPositional(name.spec())
          .addOption(format.spec());

  HistoryCommand(CliContext context, Words words) {
    this.context = context;
    this.words = words;
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    Workspace workspace = context.library();
    workspace.reconcile();
    Project project = workspace.page(name.name()).project();
    List<Deployment> deployments = workspace.history(name.name());
    if (format.json()) {
      JsonLines lines = new JsonLines(context.terminal().out());
      for (Deployment deployment : deployments) {
        lines.print(
            HistoryReport.of(project, deployment, workspace.hosts().kind(deployment.host())));
      }
    } else if (deployments.isEmpty()) {
      context.terminal().out().println(words.say("history.empty", project.title()));
    } else {
      context.terminal().out().print(table(deployments));
    }
    return ExitCode.DONE.number();
  }

  private TextTable table(List<Deployment> deployments) {
    DateTimeFormatter times =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
            .withLocale(words.locale())
            .withZone(ZoneId.systemDefault());
    TextTable table =
        new TextTable(
            List.of(
                words.say("column.when"),
                words.say("column.state"),
                words.say("column.files"),
                words.say("column.sent"),
                words.say("column.outcome")));
    for (Deployment deployment : deployments) {
      table.add(
          List.of(
              times.format(deployment.createdAt()),
              new StateText(words).of(deployment),
              Integer.toString(deployment.figures().files()),
              Amounts.bytes(deployment.figures().uploadedBytes()),
              outcome(deployment)));
    }
    return table;
  }

  private String outcome(Deployment deployment) {
    return Outcome.failure(deployment)
        .map(failure -> FailureText.of(failure, words.locale()).message())
        .or(deployment::url)
        .orElse("–");
  }
}
