package app.manit.cli;

import app.manit.failure.Failure;
import app.manit.workspace.Page;
import app.manit.workspace.Workspace;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code manit delete}: takes a page offline and forgets it. */
@Command(
    name = "delete",
    mixinStandardHelpOptions = true,
    description = "Takes a page offline for good and forgets it.")
final class DeleteCommand implements Callable<Integer> {
  private final CliContext context;
  private final Words words;
  private @Nullable Page page;

  @Parameters(paramLabel = "NAME", description = "The page's name, as the list shows it.")
  private String name = "";

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  private boolean yes;

  @Option(
      names = "--local",
      description = "Forget it on this computer only; what is online stays online.")
  private boolean local;

  @Mixin private JsonOption format = new JsonOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  DeleteCommand(CliContext context, Words words) {
    this.context = context;
    this.words = words;
  }

  @Override
  public Integer call() {
    if (!yes && !context.terminal().traits().person()) {
      throw new ParameterException(spec.commandLine(), words.say("delete.needs-yes"));
    }
    try {
      return delete(context.library()).number();
    } catch (RuntimeException e) {
      Failure failure = Faults.failure(e);
      return new FailureOutput(context.terminal(), words)
          .end(failure, format.json(), report(false, Optional.of(failure)));
    }
  }

  private ExitCode delete(Workspace workspace) {
    Page found = workspace.page(name);
    page = found;
    if (!yes && !confirmed(found)) {
      say(false, "delete.kept");
      return ExitCode.FAILED;
    }
    if (local) {
      workspace.forget(found.project().id());
    } else {
      workspace.delete(found.project().id());
    }
    say(true, local ? "delete.forgotten" : "delete.done");
    return ExitCode.DONE;
  }

  private boolean confirmed(Page found) {
    String consequence =
        found
            .url()
            .map(url -> words.say(local ? "delete.ask-local" : "delete.ask", title(found), url))
            .orElseGet(() -> words.say("delete.ask-draft", title(found)));
    String yesWord = words.say("delete.yes");
    return context
        .terminal()
        .ask(consequence)
        .map(answer -> answer.strip().toLowerCase(Locale.ROOT))
        .filter(answer -> !answer.isEmpty() && yesWord.startsWith(answer))
        .isPresent();
  }

  private static String title(Page found) {
    return found.project().title();
  }

  private void say(boolean deleted, String key) {
    if (format.json()) {
      new JsonLines(context.terminal().out()).print(report(deleted, Optional.empty()));
    } else {
      context.terminal().out().println(words.say(key, name));
    }
  }

  private DeleteReport report(boolean deleted, Optional<Failure> failure) {
    return new DeleteReport(name, Optional.ofNullable(page), local, deleted, failure);
  }
}
