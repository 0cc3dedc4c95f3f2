package app.manit.cli;

import picocli.CommandLine.Model.OptionSpec;

/** What every command that reports understands. */
final class JsonOption {
  private final OptionSpec spec =
      CommandSpecs.flag("Print one JSON object a line, for scripts.", "--json");

  OptionSpec spec() {
    return spec;
  }

  /** Whether a script reads. */
  boolean json() {
    return CommandSpecs.given(spec);
  }
}
