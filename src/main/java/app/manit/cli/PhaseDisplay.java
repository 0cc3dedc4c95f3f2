package app.manit.cli;

import java.time.Clock;
import java.util.Optional;

/**
 * Shows phases on a terminal as well as it can, until it is closed.
 *
 * @param ticker moves the line where it can be rewritten in place
 */
record PhaseDisplay(PhaseView view, Optional<Ticker> ticker) implements AutoCloseable {

  /** One line a phase. */
  static PhaseDisplay on(Terminal terminal, Words words, Clock clock) {
    PhaseText text = new PhaseText(words);
    Style style = terminal.style();
    if (!terminal.traits().rewrites()) {
      StatusLine plain = StatusLine.plain(terminal.out());
      return new PhaseDisplay(new PhaseLines(plain, text, style, clock), Optional.empty());
    }
    LiveStatusLine live = new LiveStatusLine(terminal.out(), terminal.traits().columns());
    return new PhaseDisplay(
        new PhaseLines(live, text, style, clock), Optional.of(new Ticker(live::tick)));
  }

  @Override
  public void close() {
    ticker.ifPresent(Ticker::close);
  }
}
