package app.manit.ui.pages;

import app.manit.ui.task.Background;
import app.manit.ui.task.Delay;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes away, once while the window is open, what no page needs any more. It waits for a moment in
 * which the disk is not needed for anything else. Used on the UI thread.
 */
public final class Tidying {
  private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);

  /** The first seconds belong to the preview and to the pictures of the pages. */
  static final Duration PAUSE = Duration.ofSeconds(20);

  private final Desk desk;
  private final Background background;
  private final Delay delay;
  private final BooleanSupplier busy;

  /**
   * Nothing is done yet.
   *
   * @param delay lets time pass
   * @param busy whether something is at work that the user waits for
   */
  public Tidying(Desk desk, Background background, Delay delay, BooleanSupplier busy) {
    this.desk = desk;
    this.background = background;
    this.delay = delay;
    this.busy = busy;
  }

  /** The program is up. */
  public void begin() {
    var _ = delay.after(PAUSE, this::attempt);
  }

  private void attempt() {
    if (busy.getAsBoolean()) {
      begin();
      return;
    }
    background.run(
        () -> {
          desk.tidy();
          return desk;
        },
        tidied -> {},
        // Nobody has asked for it, and the next start tries again.
        failure -> LOG.info("what is not needed any more stays for now: {}", failure.kind()));
  }
}
