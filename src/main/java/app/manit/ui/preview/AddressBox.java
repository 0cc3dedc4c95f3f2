package app.manit.ui.preview;

import app.manit.ui.task.Delay;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Copies the address of what is shown, and says so for a moment where it was asked for. */
public final class AddressBox {
  private static final Duration SAID_FOR = Duration.ofMillis(1500);

  private final Supplier<Optional<URI>> address;
  private final Consumer<String> clipboard;
  private final Delay delay;
  private final ReadOnlyBooleanWrapper copied = new ReadOnlyBooleanWrapper(this, "copied");
  private int times;

  /**
   * @param clipboard takes text to be pasted
   */
  public AddressBox(Supplier<Optional<URI>> address, Consumer<String> clipboard, Delay delay) {
    this.address = address;
    this.clipboard = clipboard;
    this.delay = delay;
  }

  /** Whether it was copied just now. */
  public ReadOnlyBooleanProperty copied() {
    return copied.getReadOnlyProperty();
  }

  /** Puts the address where it can be pasted. */
  public void copy() {
    address.get().map(URI::toString).ifPresent(this::copy);
  }

  private void copy(String text) {
    clipboard.accept(text);
    copied.set(true);
    times++;
    int time = times;
    delay.after(
        SAID_FOR,
        () -> {
          if (time == times) {
            copied.set(false);
          }
        });
  }
}
