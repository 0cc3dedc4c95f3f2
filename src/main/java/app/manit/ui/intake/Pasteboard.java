package app.manit.ui.intake;

import java.util.Optional;

/** The system's clipboard. Used on the UI thread. */
public interface Pasteboard {

  /** Puts text there. */
  void copy(String text);

  /** What could be taken in from there. */
  Optional<Incoming> incoming();
}
