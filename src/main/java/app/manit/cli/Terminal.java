package app.manit.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Where the commands print and ask: results to {@link #out}, everything else to {@link #err}, in
 * UTF-8 whatever the locale says.
 */
public final class Terminal {
  private final PrintWriter out;
  private final PrintWriter err;
  private final BufferedReader in;
  private final TerminalTraits traits;

  /** A terminal, or what stands for it. */
  public Terminal(PrintWriter out, PrintWriter err, BufferedReader in, TerminalTraits traits) {
    this.out = out;
    this.err = err;
    this.in = in;
    this.traits = traits;
  }

  /** The streams of this process. */
  // JDK 22 to 24 always had a console; 25 has none again where there is no terminal.
  @SuppressWarnings("SystemConsoleNull")
  public static Terminal ofThisProcess(Map<String, String> environment) {
    Console console = System.console();
    boolean person = console != null && console.isTerminal();
    return new Terminal(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
        TerminalTraits.of(person, environment));
  }

  private static PrintWriter writer(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }

  PrintWriter out() {
    return out;
  }

  PrintWriter err() {
    return err;
  }

  /** What can be done here. */
  TerminalTraits traits() {
    return traits;
  }

  /** How words are set off. */
  Style style() {
    return new Style(traits.colour());
  }

  /** Asks on {@link #err}, so that results stay apart; empty when there is nobody to answer. */
  Optional<String> ask(String question) {
    err.print(question + " ");
    err.flush();
    try {
      return Optional.ofNullable(in.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException("the terminal cannot be read", e);
    }
  }
}
