package app.manit.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.Timer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PausingTimerTest {
  private final List<String> asked = new ArrayList<>();
  private final PausingTimer timer = new PausingTimer(() -> {}, new Restless());

  @Test
  void aPauseStopsTheRealTimerUntilItIsWantedAgain() {
    timer.start(16);
    timer.pause();
    timer.pause();
    timer.resume();
    timer.resume();

    assertThat(asked).containsExactly("start 16", "stop", "start 16");
    assertThat(timer.isRunning()).isTrue();
  }

  @Test
  void whatIsStoppedDoesNotComeBackByItself() {
    timer.start(16);
    timer.stop();
    timer.resume();

    assertThat(asked).containsExactly("start 16", "stop");
  }

  /** As the one of GTK is. */
  private final class Restless extends Timer {
    Restless() {
      super(() -> {});
    }

    @Override
    protected long _start(Runnable tick) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected long _start(Runnable tick, int milliseconds) {
      asked.add("start " + milliseconds);
      return 1;
    }

    @Override
    protected void _stop(long pointer) {
      asked.add("stop");
    }

    @Override
    protected void _pause(long pointer) {}

    @Override
    protected void _resume(long pointer) {}
  }
}
