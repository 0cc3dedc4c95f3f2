package app.manit.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;

/** A terminal whose output can be read, also while it is written. */
final class FakeTerminal {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Watched out = new Watched();
  private final Watched err = new Watched();
  private final Terminal terminal;

  private FakeTerminal(TerminalTraits traits, String input) {
    terminal =
        new Terminal(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            new BufferedReader(new StringReader(input)),
            traits);
  }

  static FakeTerminal pipe() {
    return new FakeTerminal(TerminalTraits.PIPE, "");
  }

  /** Somebody sits there and types this. */
  static FakeTerminal person(String input) {
    return new FakeTerminal(new TerminalTraits(true, true, false, () -> 80), input);
  }

  static FakeTerminal with(TerminalTraits traits) {
    return new FakeTerminal(traits, "");
  }

  Terminal terminal() {
    return terminal;
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  /** Waits until this was printed on stdout. */
  String awaitOut(String part) {
    return out.await(part);
  }

  /** Waits until this was printed on stderr. */
  String awaitErr(String part) {
    return err.await(part);
  }

  private static final class Watched extends StringWriter {
    @Override
    public void write(String text, int offset, int length) {
      synchronized (this) {
        super.write(text, offset, length);
        notifyAll();
      }
    }

    synchronized String await(String part) {
      Instant end = Instant.now().plus(PATIENCE);
      while (!toString().contains(part)) {
        long left = Duration.between(Instant.now(), end).toMillis();
        if (left <= 0) {
          throw new AssertionError("“" + part + "” was not printed, but: " + this);
        }
        try {
          wait(left);
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
      return toString();
    }
  }
}
