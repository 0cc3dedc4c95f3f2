package app.manit.cli;

import app.manit.account.HostKind;
import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Deployment;
import app.manit.library.Project;
import app.manit.workspace.Hosts;
import app.manit.workspace.Page;
import app.manit.workspace.Workspace;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code manit open}: shows a published page in the browser. */
final class OpenCommand implements CliCommand {
  private final CliContext context;
  private final Words words;
  private @Nullable Page page;

  private final NameParameter name = new NameParameter();
  private final JsonOption format = new JsonOption();
  private final CommandSpec spec =
      CommandSpecs.command(
              "open", this, "Prints the address of a page and opens it in the browser.")
          .addPositional(name.spec())
          .addOption(format.spec());

  OpenCommand(CliContext context, Words words) {
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
    try {
      open(workspace);
    } catch (RuntimeException e) {
      Failure failure = Faults.failure(e);
      return new FailureOutput(context.terminal(), words)
          .end(failure, format.json(), report(Optional.of(failure)));
    }
    if (format.json()) {
      new JsonLines(context.terminal().out()).print(report(Optional.empty()));
    } else if (workspace.hosts().practiceIsOurs()) {
      new Serving(context, words).untilInterrupted();
    }
    return ExitCode.DONE.number();
  }

  private void open(Workspace workspace) {
    Page found = workspace.page(name.name());
    page = found;
    String url =
        found.url().orElseThrow(() -> FailureException.of(FailureKind.NOT_PUBLISHED, name.name()));
    if (!format.json()) {
      context.terminal().out().println(url);
      context.terminal().out().flush();
    }
    found.online().or(found::last).ifPresent(shown -> wakePractice(shown, workspace.hosts()));
    if (!context.browser().apply(URI.create(url)).join()) {
      throw FailureException.of(FailureKind.NO_BROWSER, url);
    }
  }

  /** A page on the practice host answers only while one runs. */
  private void wakePractice(Deployment shown, Hosts hosts) {
    if (hosts.kind(shown.host()) != HostKind.PRACTICE || hosts.practiceStays()) {
      return;
    }
    if (format.json() || !context.terminal().traits().person()) {
      throw FailureException.of(FailureKind.PRACTICE_NOT_RUNNING);
    }
    hosts.practice(OptionalInt.empty());
  }

  private OpenReport report(Optional<Failure> failure) {
    Optional<Page> found = Optional.ofNullable(page);
    Optional<Project> project = found.map(Page::project);
    return new OpenReport(name.name(), project, found.flatMap(Page::url), failure);
  }
}
