package app.manit.ui.dialog;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which dialog lies over the window. Used on the UI thread. */
public final class Dialogs {
  private final ReadOnlyObjectWrapper<Optional<Dialog>> open =
      new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());

  /** Opens one, in the place of one that is open. */
  public void open(Dialog dialog) {
    open.set(Optional.of(dialog));
  }

  /** Closes whichever is open. */
  public void close() {
    open.set(Optional.empty());
  }

  /** The one that is open. */
  public ReadOnlyObjectProperty<Optional<Dialog>> shown() {
    return open.getReadOnlyProperty();
  }
}
