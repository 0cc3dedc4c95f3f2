package app.manit.ui.words;

import java.time.Clock;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The moment that all relative times in the window are told from. Used on the UI thread. */
public final class Now {
  private final Clock clock;
  private final ReadOnlyObjectWrapper<Instant> moment;

  /** Told by this clock. */
  public Now(Clock clock) {
    this.clock = clock;
    this.moment = new ReadOnlyObjectWrapper<>(this, "moment", clock.instant());
  }

  /** The moment, as of the last tick. */
  public ReadOnlyObjectProperty<Instant> moment() {
    return moment.getReadOnlyProperty();
  }

  /** The moment to the instant, for what is no label. */
  public Instant exactly() {
    return clock.instant();
  }

  /** Looks at the clock. */
  public void tick() {
    moment.set(clock.instant());
  }
}
