package app.manit.workspace;

import app.manit.library.Phase;
import app.manit.library.VersionFile;
import app.manit.site.Content;
import app.manit.site.Site;
import app.manit.site.SiteFile;
import app.manit.store.Delivery;
import app.manit.store.LibraryStore;
import app.manit.store.SeenFiles;
import app.manit.store.StoredObject;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Hashes and stores the contents of sites, some side by side, and tells how far that is. */
final class SiteContents {
  /** Files that are stored at a time: more only fight for the disk, and hashing fills two cores. */
  private static final int AT_ONCE = 2;

  private final LibraryStore store;

  SiteContents(LibraryStore store) {
    this.store = store;
  }

  /**
   * Stores them; when it returns, all are there.
   *
   * @param source where files lie that need not be read again if nobody has touched them
   * @throws CancellationException if the calling thread is interrupted
   */
  List<VersionFile> store(Site site, Optional<Path> source, IntakeListener listener) {
    try (Delivery delivery = store.objects().deliver()) {
      Optional<SeenFiles> seen = source.map(path -> store.seen(path, delivery));
      List<VersionFile> stored = stored(site, delivery, seen, listener);
      delivery.complete();
      seen.ifPresent(SeenFiles::note);
      return stored;
    }
  }

  private static List<VersionFile> stored(
      Site site, Delivery delivery, Optional<SeenFiles> seen, IntakeListener listener) {
    Count count = new Count(site, listener);
    List<SiteFile> files = List.copyOf(site.files().values());
    VersionFile[] stored = new VersionFile[files.size()];
    AtomicInteger next = new AtomicInteger();
    Callable<VersionFile[]> worker =
        () -> {
          try {
            for (int i = next.getAndIncrement(); i < stored.length; i = next.getAndIncrement()) {
              stored[i] = count.stored(files.get(i), stored(files.get(i), delivery, seen));
            }
            return stored;
          } finally {
            next.set(stored.length); // when it failed the other need not go on
          }
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      try {
        for (Future<VersionFile[]> each : threads.invokeAll(Collections.nCopies(AT_ONCE, worker))) {
          each.get();
        }
      } catch (ExecutionException e) {
        throw asUnchecked(e);
      } catch (InterruptedException e) {
        threads.shutdownNow();
        Thread.currentThread().interrupt();
        throw new CancellationException("stopped while storing");
      }
    }
    return List.of(stored);
  }

  private static VersionFile stored(SiteFile file, Delivery delivery, Optional<SeenFiles> seen) {
    StoredObject stored =
        seen.isPresent() && file.content() instanceof Content.OnDisk onDisk
            ? seen.get().keep(file.path().value(), onDisk.file(), () -> put(file, delivery))
            : put(file, delivery);
    return new VersionFile(
        file.path(), file.contentType(), stored.size(), stored.digest(), stored.assetKey());
  }

  private static StoredObject put(SiteFile file, Delivery delivery) {
    return delivery.put(file.content(), file.path().extension());
  }

  private static RuntimeException asUnchecked(ExecutionException e) {
    return e.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException("storing threw what it does not declare", e.getCause());
  }

  /** Counts what is stored, from two threads. */
  private static final class Count {
    private final IntakeListener listener;
    private final int totalFiles;
    private final long totalBytes;
    private int files;
    private long bytes;

    Count(Site site, IntakeListener listener) {
      this.listener = listener;
      this.totalFiles = site.files().size();
      this.totalBytes = site.totalBytes();
      listener.progress(Phase.HASH, 0, totalFiles, 0, totalBytes);
    }

    synchronized VersionFile stored(SiteFile file, VersionFile stored) {
      files++;
      bytes += file.size();
      listener.progress(Phase.HASH, files, totalFiles, bytes, totalBytes);
      return stored;
    }
  }
}
