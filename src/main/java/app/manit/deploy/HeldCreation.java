package app.manit.deploy;

import app.manit.pages.Hold;
import app.manit.pages.PagesClient;
import app.manit.pages.PagesProject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;

/**
 * The call that makes a project, with everything done but to send it: that waits until it is
 * written down.
 */
final class HeldCreation {
  /** Longer than most pages take to be stored, shorter than hosts wait for a word. */
  static final Duration AT_MOST = Duration.ofSeconds(5);

  /** Not virtual ones, which would hold up the end of the process: see {@code RunningCalls}. */
  private static final ThreadFactory THREADS =
      Thread.ofPlatform().daemon().name("held-creation").factory();

  private final Hold hold = new Hold(AT_MOST);
  private final FutureTask<PagesProject> call;
  private boolean sent;

  /** Begins. */
  HeldCreation(PagesClient pages, String name) {
    this.call = new FutureTask<>(() -> pages.createProject(name, hold));
    THREADS.newThread(call).start();
  }

  /** Whether it waits to be sent; it may have waited too long. */
  synchronized boolean waits() {
    return !sent && !call.isDone();
  }

  /**
   * Has it sent, unless it was before.
   *
   * @return whether it was sent just now
   */
  synchronized boolean letGo() {
    // One that has ended before did so without a word to the host.
    if (!waits()) {
      return false;
    }
    sent = hold.letGo();
    return sent;
  }

  /**
   * Has it sent and waits for the answer; empty if it cannot be sent any more.
   *
   * @throws app.manit.pages.PagesException what the host refused, or that nobody knows
   */
  Optional<PagesProject> made() throws Exception {
    boolean _ = letGo();
    return isSent() ? Optional.of(answer()) : Optional.empty();
  }

  private synchronized boolean isSent() {
    return sent;
  }

  private PagesProject answer() throws Exception {
    try {
      return call.get();
    } catch (InterruptedException e) {
      call.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception refused ? refused : e;
    }
  }
}
