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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code manit open}: shows a published page in the browser. */
@Command(
    name = "open",
    mixinStandardHelpOptions = true,
    description = "Prints the address of a page and opens it in the browser.")
final class OpenCommand implements Callable<Integer> {
  private final CliContext context;
  private final Words words;
  private @Nullable Page page;

  @Parameters(paramLabel = "NAME", description = "The page's name, as the list shows it.")
  private String name = "";

  @Mixin private JsonOption format = new JsonOption();

  OpenCommand(CliContext context, Words words) {
    this.context = context;
    this.words = words;
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
    Page found = workspace.page(name);
    page = found;
    String url =
        found.url().orElseThrow(() -> FailureException.of(FailureKind.NOT_PUBLISHED, name));
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
    return new OpenReport(name, project, found.flatMap(Page::url), failure);
  }
}
