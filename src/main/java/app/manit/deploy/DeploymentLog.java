package app.manit.deploy;

import app.manit.library.Deployment;
import app.manit.library.DeploymentFigures;
import app.manit.library.Phase;
import app.manit.store.LibraryStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The record of a running deployment: each change is written down before it is acted on, and then
 * told. Used by one thread.
 */
final class DeploymentLog {
  private final LibraryStore store;
  private final DeployListener listener;
  private final Clock clock;
  private Deployment current;
  private @Nullable Phase open;
  private Instant since;

  DeploymentLog(LibraryStore store, DeployListener listener, Clock clock, Deployment queued) {
    this.store = store;
    this.listener = listener;
    this.clock = clock;
    this.current = queued;
    this.since = clock.instant();
  }

  /** The record as it is now. */
  Deployment current() {
    return current;
  }

  /** Ends the phase before, if any, and enters this one. */
  void enter(Phase phase) {
    DeploymentFigures figures = figuresUpToNow();
    open = phase;
    since = clock.instant();
    write(current.with(figures).enters(phase));
    listener.progress(Progress.files(phase, 0, current.figures().files()));
  }

  /** Ends the last phase and writes its end and what comes of it in one step. */
  void end(UnaryOperator<Deployment> ending) {
    DeploymentFigures figures = figuresUpToNow();
    open = null;
    write(ending.apply(current.with(figures)));
  }

  /** Writes something that was learnt within a phase. */
  void learn(UnaryOperator<Deployment> change) {
    write(change.apply(current));
  }

  /**
   * Changes the figures, to be written with the next change: they alone are not worth a session.
   */
  void count(UnaryOperator<DeploymentFigures> change) {
    current = current.with(change.apply(current.figures()));
  }

  private DeploymentFigures figuresUpToNow() {
    return open == null
        ? current.figures()
        : current.figures().took(open, Duration.between(since, clock.instant()));
  }

  private void write(Deployment changed) {
    current = changed;
    store.change(session -> session.update(changed));
    listener.changed(changed);
  }
}
