package app.manit.cli;

import app.manit.failure.Failure;
import app.manit.failure.FailureText;
import java.io.PrintWriter;

/** Says why a command failed: as the object that a script waits for, or in words. */
final class FailureOutput {
  private final Terminal terminal;
  private final Words words;

  FailureOutput(Terminal terminal, Words words) {
    this.terminal = terminal;
    this.words = words;
  }

  /** In words. */
  void print(Failure failure) {
    FailureText text = FailureText.of(failure, words.locale());
    PrintWriter err = terminal.err();
    err.println(terminal.style().bad("✗") + " " + text.message());
    err.println("  " + text.nextStep());
    err.flush();
  }

  /**
   * In words, or for a script as the command's own object.
   *
   * @return how the command ends
   */
  int end(Failure failure, boolean json, JsonObject object) {
    if (json) {
      new JsonLines(terminal.out()).print(object);
    } else {
      print(failure);
    }
    return ExitCode.of(failure).number();
  }
}
