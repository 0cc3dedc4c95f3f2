package app.manit.ui.window;

import com.sun.glass.ui.Timer;

/**
 * JavaFX's timer on Linux with the pause that it lacks there: it is stopped, and started anew when
 * something is to be drawn. JavaFX asks for both on all systems.
 */
final class PausingTimer extends Timer {
  /** JavaFX takes 0 for a timer that does not run. */
  private static final long RUNNING = 1;

  private final Timer real;
  private int period;

  /**
   * @param tick what the real timer does each time
   * @param real one that cannot pause, and does not run
   */
  PausingTimer(Runnable tick, Timer real) {
    super(tick);
    this.real = real;
  }

  @Override
  protected long _start(Runnable tick) {
    throw new UnsupportedOperationException("there is no signal of the screen on Linux");
  }

  @Override
  protected long _start(Runnable tick, int milliseconds) {
    period = milliseconds;
    real.start(milliseconds);
    return RUNNING;
  }

  @Override
  protected void _stop(long timer) {
    real.stop();
  }

  @Override
  protected void _pause(long timer) {
    real.stop();
  }

  @Override
  protected void _resume(long timer) {
    if (!real.isRunning()) {
      real.start(period);
    }
  }
}
