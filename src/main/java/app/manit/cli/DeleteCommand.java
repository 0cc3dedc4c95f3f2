package app.manit.cli;

import app.manit.failure.Failure;
import app.manit.workspace.Page;
import app.manit.workspace.Workspace;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** {@code manit delete}: takes a page offline and forgets it. */
final class DeleteCommand implements CliCommand {
  private final CliContext context;
  private final Words words;
  private @Nullable Page page;

  private final NameParameter name = new NameParameter();
  private final OptionSpec yes = CommandSpecs.flag("Do not ask.", "-y", "--yes");
  private final OptionSpec local =
      CommandSpecs.flag("Forget it on this computer only; what is online stays online.", "--local");
  private final JsonOption format = new JsonOption();
  private final CommandSpec spec =
      CommandSpecs.command("delete", this, "Takes a page offline for good and forgets it.")
          .addPositional(name.spec())
          .addOption(yes)
          .addOption(local)
          .addOption(format.spec());

  DeleteCommand(CliContext context, Words words) {
    this.context = context;
    this.words = words;
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    if (!yes() && !context.terminal().traits().person()) {
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
    Page found = workspace.page(name.name());
    page = found;
    if (!yes() && !confirmed(found)) {
      say(false, "delete.kept");
      return ExitCode.FAILED;
    }
    if (local()) {
      workspace.forget(found.project().id());
    } else {
      workspace.delete(found.project().id());
    }
    say(true, local() ? "delete.forgotten" : "delete.done");
    return ExitCode.DONE;
  }

  private boolean confirmed(Page found) {
    String consequence =
        found
            .url()
            .map(url -> words.say(local() ? "delete.ask-local" : "delete.ask", title(found), url))
            .orElseGet(() -> words.say("delete.ask-draft", title(found)));
    String yesWord = words.say("delete.yes");
    return context
        .terminal()
        .ask(consequence)
        .map(answer -> answer.strip().toLowerCase(Locale.ROOT))
        .filter(answer -> !answer.isEmpty() && yesWord.startsWith(answer))
        .isPresent();
  }

  private boolean yes() {
    return CommandSpecs.given(yes);
  }

  private boolean local() {
    return CommandSpecs.given(local);
  }

  private static String title(Page found) {
    return found.project().title();
  }

  private void say(boolean deleted, String key) {
    if (format.json()) {
      new JsonLines(context.terminal().out()).print(report(deleted, Optional.empty()));
    } else {
      context.terminal().out().println(words.say(key, name.name()));
    }
  }

  private DeleteReport report(boolean deleted, Optional<Failure> failure) {
    return new DeleteReport(name.name(), Optional.ofNullable(page), local(), deleted, failure);
  }
}
