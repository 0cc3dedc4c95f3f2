package app.manit.cli;

import app.manit.account.Connection;
import app.manit.account.HostKind;
import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.practice.PracticeLimits;
import app.manit.workspace.Hosts;
import app.manit.workspace.Page;
import app.manit.workspace.Workspace;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code manit practice}: runs the practice host. */
final class PracticeCommand implements CliCommand {
  private final CliContext context;
  private final Words words;

  private final PortOption port = new PortOption("the port it had before");
  private final OptionSpec keepDeleted =
      CommandSpecs.flag(
          "Serve files for a week after a deployment took them away, as Cloudflare's caches may"
              + " do.",
          "--keep-deleted");
  private final JsonOption format = new JsonOption();
  private final CommandSpec spec =
      CommandSpecs.command(
              "practice",
              this,
              "Runs the practice host until Ctrl-C: Cloudflare Pages' look-alike, no account.")
          .addOption(port.spec())
          .addOption(keepDeleted)
          .addOption(format.spec());

  PracticeCommand(CliContext context, Words words) {
    this.context = context;
    this.words = words;
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    try {
      Workspace workspace = context.library();
      Connection practice = workspace.hosts().practice(port.port(), limits());
      checkPort(practice);
      checkOurs(workspace);
      announce(workspace, practice);
      if (workspace.hosts().practiceIsOurs()) {
        new Serving(context, words).untilInterrupted();
      } else {
        context.terminal().err().println(words.say("practice.runs-already"));
      }
      return ExitCode.DONE.number();
    } catch (RuntimeException e) {
      Failure failure = Faults.failure(e);
      return new FailureOutput(context.terminal(), words)
          .end(failure, format.json(), ServerReport.failed(failure));
    }
  }

  private boolean keepDeleted() {
    return CommandSpecs.given(keepDeleted);
  }

  private PracticeLimits limits() {
    return keepDeleted() ? PracticeLimits.PAGES.keepingDeletedFiles() : PracticeLimits.PAGES;
  }

  /** One that another window or command runs goes on as it was started. */
  private void checkOurs(Workspace workspace) {
    if (keepDeleted() && !workspace.hosts().practiceIsOurs()) {
      throw FailureException.of(
          FailureKind.PRACTICE_UNAVAILABLE, words.say("practice.not-ours", "--keep-deleted"));
    }
  }

  /** One that another window or command runs cannot be moved. */
  private void checkPort(Connection practice) {
    int actual = practice.endpoint().baseUrl().getPort();
    if (port.port().orElse(actual) != actual) {
      throw FailureException.of(
          FailureKind.PRACTICE_UNAVAILABLE,
          words.say("practice.other-port", Integer.toString(actual)));
    }
  }

  private void announce(Workspace workspace, Connection practice) {
    Terminal terminal = context.terminal();
    ServerReport report = ServerReport.of(practice);
    if (format.json()) {
      new JsonLines(terminal.out()).print(report);
      return;
    }
    PrintWriter out = terminal.out();
    out.println(words.say("practice.runs", String.valueOf(report.url().orElseThrow())));
    out.println("  " + words.say("practice.api", practice.endpoint().baseUrl().toString()));
    List<Page> pages = pages(workspace);
    if (!pages.isEmpty()) {
      out.println("  " + words.say("practice.pages"));
      pages.forEach(page -> page.url().ifPresent(url -> out.println("    " + url)));
    }
  }

  private static List<Page> pages(Workspace workspace) {
    Hosts hosts = workspace.hosts();
    return workspace.pages().stream()
        .filter(
            page ->
                page.online().filter(d -> hosts.kind(d.host()) == HostKind.PRACTICE).isPresent())
        .toList();
  }
}
