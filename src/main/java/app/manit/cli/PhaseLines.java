package app.manit.cli;

import app.manit.deploy.Progress;
import app.manit.deploy.RetryNotice;
import app.manit.library.Phase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line a phase: what goes on while it runs, and what it did when it is done. */
final class PhaseLines implements PhaseView {
  private final StatusLine line;
  private final PhaseText text;
  private final Style style;
  private final Clock clock;
  private @Nullable Phase phase;
  private @Nullable Progress progress;
  private Instant since = Instant.EPOCH;

  PhaseLines(StatusLine line, PhaseText text, Style style, Clock clock) {
    this.line = line;
    this.text = text;
    this.style = style;
    this.clock = clock;
  }

  @Override
  public synchronized void entered(Phase next) {
    if (next != phase) {
      ended(true);
      phase = next;
      progress = null;
      since = clock.instant();
      line.show(text.running(next, Optional.empty()));
    }
  }

  @Override
  public synchronized void moved(Progress moved) {
    entered(moved.phase());
    progress = moved;
    line.show(text.running(moved.phase(), Optional.of(moved)));
  }

  @Override
  public synchronized void retrying(RetryNotice notice) {
    line.print("  " + style.note("!") + " " + text.retrying(notice));
  }

  @Override
  public synchronized void ended(boolean well) {
    Phase last = phase;
    if (last == null) {
      return;
    }
    phase = null;
    line.clear();
    Optional<Progress> counted = Optional.ofNullable(progress);
    String took = Amounts.time(Duration.between(since, clock.instant()));
    String mark = well ? style.good("✓") : style.bad("✗");
    String what = well ? text.done(last, counted) : text.running(last, counted);
    line.print("  " + mark + " " + what + "  " + style.quiet(took));
  }
}
