package app.manit.ui.preview;

import app.manit.library.VersionId;
import app.manit.settings.Device;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Takes a picture of each version that is seen in the phone, once. */
final class Photographer implements BiConsumer<PageTarget, PageView> {
  /** Twice what a card shows: screens of today have two pixels for one. */
  private static final int WIDTH = 88;

  private static final int HEIGHT = 116;

  private final StoredThumbnails album;
  private final Supplier<Device> device;

  Photographer(StoredThumbnails album, Supplier<Device> device) {
    this.album = album;
    this.device = device;
  }

  @Override
  public void accept(PageTarget page, PageView view) {
    if (device.get() == Device.PHONE) {
      page.pictured().ifPresent(version -> take(version, view));
    }
  }

  private void take(VersionId version, PageView view) {
    if (album.of(version).getValue().isEmpty()) {
      album.keep(version, view.picture(WIDTH, HEIGHT));
    }
  }
}
