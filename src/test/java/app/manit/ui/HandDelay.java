package app.manit.ui;

import app.manit.ui.task.Delay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/** Time that passes when the test says so. */
public final class HandDelay implements Delay {
  private final List<Waiting> waiting = new ArrayList<>();

  private record Waiting(Duration pause, Runnable act) {}

  @Override
  public Subscription after(Duration pause, Runnable act) {
    Waiting one = new Waiting(pause, act);
    waiting.add(one);
    return () -> waiting.remove(one);
  }

  /** How long somebody waits, in the order in which they began. */
  public List<Duration> pauses() {
    return waiting.stream().map(Waiting::pause).toList();
  }

  /** Everybody has waited long enough. */
  public void pass() {
    List<Waiting> due = List.copyOf(waiting);
    waiting.clear();
    due.forEach(one -> one.act().run());
  }
}
