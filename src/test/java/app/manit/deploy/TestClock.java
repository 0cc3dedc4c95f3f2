package app.manit.deploy;

import app.manit.probe.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A clock that stands still, and a pause that turns it instead of waiting. */
final class TestClock extends Clock implements Pause {
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private Consumer<Duration> meanwhile = _ -> {};
  private Instant now = Instant.parse("2026-11-22T12:00:00Z");

  @Override
  public void of(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    pauses.add(duration);
    meanwhile.accept(duration);
    turn(duration);
  }

  /** What happens while somebody waits, until the next {@link #forget}. */
  void meanwhile(Consumer<Duration> happening) {
    meanwhile = happening;
  }

  void forget() {
    pauses.clear();
    meanwhile = _ -> {};
  }

  synchronized void turn(Duration duration) {
    now = now.plus(duration);
  }

  /** What was waited for so far. */
  List<Duration> pauses() {
    return pauses;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
