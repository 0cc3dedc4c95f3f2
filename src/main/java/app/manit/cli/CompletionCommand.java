package app.manit.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code manit completion}: what a shell needs to complete commands. */
final class CompletionCommand implements CliCommand {
  private final Terminal terminal;

  private final CommandSpec spec =
      CommandSpecs.command(
          "completion",
          this,
          "Prints a completion script for bash and zsh.",
          "In ~/.bashrc:  source <(manit completion)");

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    terminal.out().print(AutoComplete.bash(root.getCommandName(), root));
    return ExitCode.DONE.number();
  }
}
