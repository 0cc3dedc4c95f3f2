package app.manit.ui.preview;

import app.manit.library.VersionId;
import app.manit.share.Png;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.Thumbnails;
import app.manit.ui.task.Background;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures of pages in the data folder; those asked for last are held in memory. Used on the UI
 * thread, reads and writes in the background.
 */
public final class StoredThumbnails implements Thumbnails {
  private static final Logger LOG = LoggerFactory.getLogger(StoredThumbnails.class);

  /** About 40 KB each. */
  private static final int IN_MEMORY = 200;

  private final Desk desk;
  private final Background background;
  private final Map<VersionId, ObjectProperty<Optional<Image>>> known =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(
            Map.Entry<VersionId, ObjectProperty<Optional<Image>>> eldest) {
          return size() > IN_MEMORY;
        }
      };

  /** Those that lie there. */
  public StoredThumbnails(Desk desk, Background background) {
    this.desk = desk;
    this.background = background;
  }

  @Override
  public ObservableValue<Optional<Image>> of(VersionId version) {
    return place(version);
  }

  private ObjectProperty<Optional<Image>> place(VersionId version) {
    ObjectProperty<Optional<Image>> there = known.remove(version);
    if (there == null) {
      there = new SimpleObjectProperty<>(Optional.empty());
      find(version, there);
    }
    known.put(version, there); // as the one that was asked for last
    return there;
  }

  private void find(VersionId version, ObjectProperty<Optional<Image>> place) {
    background.run(
        () -> desk.thumbnail(version).map(StoredThumbnails::decoded),
        found -> {
          if (place.get().isEmpty()) {
            place.set(found);
          }
        },
        failure -> LOG.warn("a thumbnail cannot be read: {}", failure.kind()));
  }

  /** Keeps a picture of a version. */
  void keep(VersionId version, Image picture) {
    place(version).set(Optional.of(picture));
    background.run(
        () -> {
          desk.keepThumbnail(version, encoded(picture));
          return version;
        },
        kept -> {},
        failure -> LOG.warn("a thumbnail cannot be kept: {}", failure.kind()));
  }

  private static Image decoded(byte[] png) {
    return new Image(new ByteArrayInputStream(png));
  }

  private static byte[] encoded(Image picture) {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    int[] pixels = new int[width * height];
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return Png.coloured(width, height, pixels);
  }
}
