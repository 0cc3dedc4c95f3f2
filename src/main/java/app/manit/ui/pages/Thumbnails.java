package app.manit.ui.pages;

import app.manit.library.VersionId;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;

/** Pictures of pages, as small as a card shows them. Used on the UI thread; returns at once. */
@FunctionalInterface
public interface Thumbnails {
  /** There are none. */
  Thumbnails NONE = version -> new ReadOnlyObjectWrapper<Optional<Image>>(Optional.empty());

  /**
   * The picture of a version, as soon as there is one. A card that no longer shows the version
   * takes its listeners away; whoever asks again may be given another object.
   */
  ObservableValue<Optional<Image>> of(VersionId version);
}
