package app.manit.ui.window;

import java.time.Clock;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/**
 * Tells when the window could first be seen, and when it could be used, to whoever measures how
 * fast it starts. Used on the UI thread.
 */
public final class StartMarks {
  private final Clock clock;
  private final Consumer<String> teller;

  /**
   * @param teller gets lines: {@code first-frame 1764480000000} and {@code usable 1764480000100},
   *     in milliseconds since 1970
   */
  public StartMarks(Clock clock, Consumer<String> teller) {
    this.clock = clock;
    this.teller = teller;
  }

  /**
   * Begins; the window was just shown.
   *
   * @param loaded whether its list has all pages; it takes drops from its first frame on
   */
  public void begin(ObservableValue<Boolean> loaded) {
    FirstFrame.then(
        () -> {
          tell("first-frame");
          Once.when(loaded, () -> FirstFrame.then(() -> tell("usable")));
        });
  }

  private void tell(String what) {
    teller.accept(what + " " + clock.millis());
  }
}
