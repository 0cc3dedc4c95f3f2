package app.manit.ui.intake;

import java.util.Optional;
import javafx.scene.image.Image;

/** The system's clipboard. Used on the UI thread. */
public interface Pasteboard {

  /** Puts text there. */
  void copy(String text);

  /** Puts an image there. */
  void copyImage(Image image);

  /** What could be taken in from there. */
  Optional<Incoming> incoming();
}
