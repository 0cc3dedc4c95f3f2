package app.manit.store;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.files.DiskFailure;
import app.manit.library.Version;
import app.manit.library.VersionFile;
import app.manit.site.AssetKeyHasher;
import app.manit.site.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Contents by their digest, each once: {@code objects/ab/cdef…}, or, where hundreds of small ones
 * came together, in a file for all of them: {@code objects/packs/*.pack}. Safe for many threads and
 * processes at once.
 *
 * <p>The digest is what {@link AssetKeyHasher#digest} gives, which costs nothing beside the asset
 * key. The first programs took SHA-256; what they named keeps its name.
 *
 * <p>An object outlives the process that made it. A large one appears whole or not at all, and so
 * does a pack. A small one is written where it belongs, at once, since making a file elsewhere and
 * moving it takes longer than all that is done with its bytes: a process that dies meanwhile leaves
 * a short one, which no version names. Nor is every object forced to the disk, which would make a
 * folder of a thousand files take a minute on a slow one: after a power cut those of the last
 * seconds may be missing or short, while the version that names them is there. So whoever opens an
 * object learns whether it is whole, what is sent is checked against its key, and bringing the same
 * content once more mends it.
 */
public final class ObjectStore {
  private final Path folder;
  private final Incoming incoming;
  private final LooseObjects loose;
  private final Packs packs;
  private final Clock clock;

  ObjectStore(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    this.incoming = new Incoming(folder.resolve("incoming"));
    this.loose = new LooseObjects(folder, incoming);
    this.packs = new Packs(folder.resolve("packs"), incoming);
  }

  /** Begins to bring contents that belong together. */
  public Delivery deliver() {
    return new Delivery(folder, loose, packs, incoming, clock);
  }

  /**
   * Keeps one content, reading it once.
   *
   * @param extension as {@link app.manit.site.SitePath#extension()} gives it
   * @throws FailureException SOURCE_UNREADABLE if the content cannot be read; DISK_FULL or
   *     DATA_UNAVAILABLE if it cannot be kept
   */
  public StoredObject put(Content content, String extension) {
    try (Delivery delivery = deliver()) {
      StoredObject object = delivery.put(content, extension);
      delivery.complete();
      return object;
    }
  }

  /**
   * The bytes of that digest, to be opened as often as needed. Opening fails if they are not all
   * there: see {@link #requireAll}.
   */
  public Content content(String digest, long size) {
    return new StoredContent(digest, size);
  }

  /**
   * Checks that all contents of a version are there, in full length.
   *
   * @throws FailureException DATA_INCOMPLETE if not
   */
  public void requireAll(Version version) {
    PackSearch search = new PackSearch(packs, Pack::whole);
    for (VersionFile file : version.files()) {
      if (!there(file, search)) {
        throw new FailureException(
            Failure.of(
                FailureKind.DATA_INCOMPLETE,
                List.of(version.title()),
                "missing: " + loose.place(file.digest())));
      }
    }
  }

  private boolean there(VersionFile file, PackSearch search) {
    try {
      return search.known(file.digest(), file.size()).isPresent()
          || loose.whole(file.digest(), file.size())
          || search.find(file.digest(), file.size()).isPresent();
    } catch (IOException e) {
      throw DiskFailure.of(e, folder);
    }
  }

  /**
   * Removes what no version needs, and what a process left behind that died while it brought it.
   *
   * @param wanted the digests that versions refer to
   * @param before younger objects stay: they may belong to a version that is just being taken in
   * @return the digests of what was removed
   * @throws FailureException DATA_UNAVAILABLE, or DISK_FULL if there is no room for what remains of
   *     a pack
   */
  Set<String> sweep(Set<String> wanted, Instant before) {
    try {
      incoming.sweep(before);
      Set<String> removed = new HashSet<>(loose.sweep(wanted, before));
      removed.addAll(packs.sweep(wanted, before));
      return removed;
    } catch (IOException e) {
      throw DiskFailure.of(e, folder);
    }
  }

  /** A stored content, looked for each time it is opened. */
  private final class StoredContent implements Content {
    private final String digest;
    private final long size;

    StoredContent(String digest, long size) {
      this.digest = digest;
      this.size = size;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public InputStream open() throws IOException {
      Optional<InputStream> known = packed();
      if (known.isPresent()) {
        return known.get();
      }
      if (!loose.whole(digest, size)) {
        packs.look();
        Optional<InputStream> found = packed();
        if (found.isPresent()) {
          return found.get();
        }
      }
      return loose.open(digest, size);
    }

    private Optional<InputStream> packed() {
      return packs.bytes(digest, size).map(ByteArrayInputStream::new);
    }
  }
}
