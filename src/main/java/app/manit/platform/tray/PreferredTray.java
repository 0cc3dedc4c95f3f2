package app.manit.platform.tray;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows the icon in the first of several trays that takes it. When a better one appears, the icon
 * moves there; when its tray goes, the next one is tried. Trays are slow, so all of it happens on a
 * thread of its own: no method here waits, but for {@link #close}, which does so for a moment.
 */
final class PreferredTray implements Tray {
  private static final Logger LOG = LoggerFactory.getLogger(PreferredTray.class);
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final TrayListener listener;
  private final List<Place> places;
  private final ExecutorService queue =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("tray").factory());
  private @Nullable TrayFace face;
  private volatile boolean taken;

  /** One of the trays, opened only while those before it do not have the icon. */
  private final class Place implements TrayListener {
    private final Function<TrayListener, Tray> maker;
    private @Nullable Tray tray;

    Place(Function<TrayListener, Tray> maker) {
      this.maker = maker;
    }

    boolean show(TrayFace face) {
      try {
        Tray open = tray == null ? maker.apply(this) : tray;
        tray = open;
        open.show(face);
        return open.taken();
      } catch (RuntimeException | LinkageError e) {
        LOG.info("No tray: {}", e.toString());
        return false;
      }
    }

    void leave() {
      Tray open = tray;
      tray = null;
      if (open != null) {
        try {
          open.close();
        } catch (RuntimeException e) {
          LOG.info("A tray does not let go: {}", e.toString());
        }
      }
    }

    @Override
    public void chosen(String id) {
      listener.chosen(id);
    }

    @Override
    public void changed() {
      later(PreferredTray.this::settle);
    }
  }

  /**
   * @param trays the best first; each is made on this tray's thread, and is used on it alone
   */
  PreferredTray(List<Function<TrayListener, Tray>> trays, TrayListener listener) {
    this.listener = listener;
    this.places = trays.stream().map(Place::new).toList();
  }

  @Override
  public void show(TrayFace wanted) {
    later(
        () -> {
          face = wanted;
          settle();
        });
  }

  private void settle() {
    if (face == null) {
      return;
    }
    boolean found = false;
    for (Place place : places) {
      if (found) {
        place.leave();
      } else {
        found = place.show(face);
      }
    }
    if (found != taken) {
      taken = found;
      listener.changed();
    }
  }

  @Override
  public boolean taken() {
    return taken;
  }

  private void later(Runnable work) {
    try {
      queue.execute(work);
    } catch (RejectedExecutionException e) {
      LOG.debug("The tray was closed before: {}", e.toString());
    }
  }

  @Override
  public void close() {
    CountDownLatch left = new CountDownLatch(1);
    later(
        () -> {
          places.forEach(Place::leave);
          left.countDown();
        });
    queue.shutdown();
    try {
      if (!left.await(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.info("The tray does not let go of the icon in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
