package app.manit.cli;

import picocli.CommandLine.Option;

/** What every command that reports understands. */
final class JsonOption {
  @Option(names = "--json", description = "Print one JSON object a line, for scripts.")
  private boolean json;

  /** Whether a script reads. */
  boolean json() {
    return json;
  }
}
