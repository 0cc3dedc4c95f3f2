package app.manit.deploy;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Deployment;
import app.manit.library.DeploymentFigures;
import app.manit.library.Phase;
import app.manit.store.LibraryStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The record of a running deployment. What the next start must know is written down before it is
 * acted on: that the create call is going to be made, and how it all ended. The steps on the way
 * are noted beside the work: without their records nothing is done otherwise. Used by one thread.
 */
final class DeploymentLog {
  private static final Logger LOG = LoggerFactory.getLogger(DeploymentLog.class);

  private final String title;
  private final LibraryStore store;
  private final DeployListener listener;
  private final Clock clock;
  private final AtomicReference<@Nullable Deployment> unwritten = new AtomicReference<>();
  private Deployment current;
  private @Nullable Phase open;
  private Instant since;

  /**
   * @param title the page's, for what is said of it
   */
  DeploymentLog(
      String title, LibraryStore store, DeployListener listener, Clock clock, Deployment queued) {
    this.title = title;
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

  /**
   * Ends the phase before, if any, and enters this one.
   *
   * @throws FailureException {@code PAGE_DELETED} if there is nothing any more that could be
   *     published
   */
  void enter(Phase phase) {
    DeploymentFigures figures = figuresUpToNow();
    open = phase;
    since = clock.instant();
    Deployment entered = current.with(figures).enters(phase);
    if (phase != Phase.PUBLISH) {
      note(entered);
    } else if (!write(entered)) {
      throw FailureException.of(FailureKind.PAGE_DELETED, title);
    }
    listener.progress(Progress.files(phase, 0, current.figures().files()));
  }

  /**
   * Ends the last phase and writes its end and what comes of it in one step, if it has a record.
   */
  void end(UnaryOperator<Deployment> ending) {
    DeploymentFigures figures = figuresUpToNow();
    open = null;
    boolean _ = write(ending.apply(current.with(figures)));
  }

  /**
   * Ends the last phase with what is not the end of all yet: another follows, and the host is found
   * to have the deployment should this be lost.
   */
  void pass(UnaryOperator<Deployment> step) {
    DeploymentFigures figures = figuresUpToNow();
    open = null;
    note(step.apply(current.with(figures)));
  }

  /** Notes something that was learnt within a phase. */
  void learn(UnaryOperator<Deployment> change) {
    note(change.apply(current));
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

  /**
   * Has it written soon. Each record is a whole one, so of several that wait only the last is
   * written. What fails is met again by the next {@link #write}.
   */
  private void note(Deployment changed) {
    current = changed;
    if (unwritten.getAndSet(changed) == null) {
      store.writeSoon(
          session -> {
            Deployment last = unwritten.getAndSet(null);
            if (last != null) {
              boolean _ = session.update(last);
            }
          },
          e -> LOG.warn("a step of deployment {} could not be noted", changed.id(), e));
    }
    listener.changed(changed);
  }

  /**
   * Writes it down, unless the page was deleted while it waited for its turn, and its records with
   * it. Nobody deletes a page whose turn it is.
   *
   * <p>Before the create call, what cannot be written down is not done. After it the page may be
   * online, whatever became of our disk: we go on watching, and what could not be written is found
   * at the host by the next start.
   *
   * @return whether there is a record
   */
  private boolean write(Deployment changed) {
    current = changed;
    unwritten.set(null);
    boolean known = true;
    try {
      known = store.write(session -> session.update(changed));
    } catch (FailureException e) {
      if (changed.figures().attempts() == 0) {
        throw e;
      }
      LOG.warn("deployment {} goes on, but could not be written down", changed.id(), e);
    }
    listener.changed(changed);
    return known;
  }
}
