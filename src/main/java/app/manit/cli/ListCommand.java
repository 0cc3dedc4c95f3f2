package app.manit.cli;

import app.manit.workspace.Page;
import app.manit.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code manit list}: what is in the library. */
final class ListCommand implements CliCommand {
  private final CliContext context;
  private final Words words;

  private final JsonOption format = new JsonOption();
  private final CommandSpec spec =
      CommandSpecs.command("list", this, "Lists the pages of the library, the last changed first.")
          .addOption(format.spec());

  ListCommand(CliContext context, Words words) {
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
    List<PageReport> pages =
        workspace.pages().stream().map(page -> report(page, workspace)).toList();
    if (format.json()) {
      JsonLines lines = new JsonLines(context.terminal().out());
      pages.forEach(lines::print);
    } else if (pages.isEmpty()) {
      context.terminal().out().println(words.say("list.empty"));
    } else {
      context.terminal().out().print(table(pages));
    }
    return ExitCode.DONE.number();
  }

  private static PageReport report(Page page, Workspace workspace) {
    return new PageReport(page, page.last().map(last -> workspace.hosts().kind(last.host())));
  }

  private TextTable table(List<PageReport> reports) {
    TextTable table =
        new TextTable(
            List.of(
                words.say("column.name"),
                words.say("column.state"),
                words.say("column.address"),
                words.say("column.title")));
    for (PageReport report : reports) {
      Page page = report.page();
      List<String> row = new ArrayList<>();
      row.add(page.project().slug());
      row.add(new StateText(words).of(page.last()));
      row.add(page.url().orElse("–"));
      row.add(page.project().title());
      table.add(row);
    }
    return table;
  }
}
