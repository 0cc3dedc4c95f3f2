package app.manit.store;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.files.DiskFailure;
import app.manit.files.OwnerOnly;
import app.manit.site.AssetKeyHasher;
import app.manit.site.Content;
import app.manit.store.Packs.Packed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Contents that are brought to an {@link ObjectStore} together. All of them are there once it is
 * {@linkplain #complete complete}; closed without that, none but large ones need be. May be used by
 * several threads until then.
 */
public final class Delivery implements AutoCloseable {
  /** Bytes that are read at once; a content of fewer is small. */
  private static final int BUFFER = AssetKeyHasher.PIECE;

  /**
   * Up to so many new small contents get a file each; more of them make a pack. So they wait in
   * memory, for nobody knows beforehand how many there will be: what counts is how many are new,
   * and not how many files a site has. Whoever changes one file of a large site, again and again,
   * is not to leave a pack of one behind each time.
   */
  private static final int FEW = 32;

  private final Path folder;
  private final LooseObjects loose;
  private final Packs packs;
  private final Incoming incoming;
  private final Clock clock;
  private final PackSearch search;
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();
  private @Nullable PackWriter pack;

  /** A new small content: the first bytes of an array. */
  private static final class Waiting {
    final StoredObject object;
    final byte[] content;

    Waiting(StoredObject object, byte[] content) {
      this.object = object;
      this.content = content;
    }
  }

  Delivery(Path folder, LooseObjects loose, Packs packs, Incoming incoming, Clock clock) {
    this.folder = folder;
    this.loose = loose;
    this.packs = packs;
    this.incoming = incoming;
    this.clock = clock;
    this.search = new PackSearch(packs, found -> found.renew(clock.instant()));
  }

  /**
   * Keeps a content, reading it once.
   *
   * @param extension as {@link app.manit.site.SitePath#extension()} gives it
   * @throws FailureException SOURCE_UNREADABLE if the content cannot be read; DISK_FULL or
   *     DATA_UNAVAILABLE if it cannot be kept
   */
  public StoredObject put(Content content, String extension) {
    try (InputStream in = opened(content)) {
      // Thousands of small files come one after the other: no large buffer for each.
      byte[] buffer = new byte[Math.toIntExact(Math.clamp(content.size() + 1, 1, BUFFER))];
      int length = readFully(in, buffer);
      AssetKeyHasher hasher = new AssetKeyHasher();
      hasher.update(buffer, 0, length);
      if (length < buffer.length) {
        StoredObject object = object(hasher, length, extension);
        keep(object, buffer);
        return object;
      }
      return copy(in, buffer, hasher, extension);
    } catch (IOException e) {
      throw DiskFailure.of(e, folder);
    }
  }

  /** Keeps a small content: the first bytes of an array, which stay as they are. */
  private void keep(StoredObject object, byte[] content) throws IOException {
    if (brought(object)) {
      return;
    }
    Optional<Packed> packed = search.find(object.digest(), object.size());
    if (packed.isPresent() && holds(packed.get(), content)) {
      return;
    }
    if (loose.there(object.digest())) {
      if (!loose.renew(object, clock.instant()) || !loose.holds(object, content)) {
        loose.replace(object, content);
      }
    } else if (packed.isPresent()) {
      writeAlone(object, content); // where one looks for what is damaged in a pack
    } else {
      bring(object, content);
    }
  }

  private boolean holds(Packed packed, byte[] content) {
    return packs
        .bytes(packed)
        .filter(kept -> Arrays.equals(kept, 0, kept.length, content, 0, kept.length))
        .isPresent();
  }

  private synchronized boolean brought(StoredObject object) {
    return waiting.containsKey(object.digest()) || (pack != null && pack.has(object.digest()));
  }

  private synchronized void bring(StoredObject object, byte[] content) throws IOException {
    if (pack == null && waiting.size() < FEW) {
      waiting.put(object.digest(), new Waiting(object, content));
      return;
    }
    PackWriter writer = pack == null ? begunPack() : pack;
    writer.add(object.digest(), content, Math.toIntExact(object.size()));
  }

  /** A pack in which everything lies that waited. */
  private PackWriter begunPack() throws IOException {
    PackWriter begun = packs.begin();
    pack = begun;
    for (Waiting one : waiting.values()) {
      begun.add(one.object.digest(), one.content, Math.toIntExact(one.object.size()));
    }
    waiting.clear();
    return begun;
  }

  private void writeAlone(StoredObject object, byte[] content) throws IOException {
    if (!loose.added(object, content)) {
      loose.replace(object, content);
    }
  }

  /** Keeps a content of which the first piece was read. */
  private StoredObject copy(InputStream in, byte[] buffer, AssetKeyHasher hasher, String extension)
      throws IOException {
    Path arriving = incoming.arriving();
    long size = buffer.length;
    try {
      try (OutputStream out = OwnerOnly.newStream(arriving)) {
        out.write(buffer);
        for (int n = readFully(in, buffer); n > 0; n = readFully(in, buffer)) {
          hasher.update(buffer, 0, n);
          out.write(buffer, 0, n);
          size += n;
        }
      }
      StoredObject object = object(hasher, size, extension);
      loose.settle(arriving, object);
      return object;
    } finally {
      Files.deleteIfExists(arriving);
    }
  }

  private static StoredObject object(AssetKeyHasher hasher, long size, String extension) {
    return new StoredObject(hasher.digest(), size, hasher.finish(extension));
  }

  /**
   * Says that an object is wanted again, without its bytes: it is young then, as if it had been
   * brought anew.
   *
   * @return whether it is there, in full length
   * @throws FailureException DATA_UNAVAILABLE if that cannot be told
   */
  boolean renew(StoredObject object) {
    try {
      // The packs are looked through for what has no file only: most pages are small, and their
      // contents in none.
      return search.known(object.digest(), object.size()).isPresent()
          || loose.renew(object, clock.instant())
          || search.find(object.digest(), object.size()).isPresent();
    } catch (IOException e) {
      throw DiskFailure.of(e, folder);
    }
  }

  /**
   * Says that all of it was brought; to be called before a version that refers to it is kept.
   *
   * @throws FailureException DISK_FULL or DATA_UNAVAILABLE if it cannot be kept
   */
  public synchronized void complete() {
    try {
      for (Waiting one : waiting.values()) {
        writeAlone(one.object, one.content);
      }
      waiting.clear();
      if (pack != null) {
        packs.complete(pack);
      }
    } catch (IOException e) {
      throw DiskFailure.of(e, folder);
    }
  }

  /**
   * Throws away what lies in no place yet, if it was not completed.
   *
   * @throws FailureException DATA_UNAVAILABLE if that cannot be done
   */
  @Override
  public synchronized void close() {
    if (pack == null) {
      return;
    }
    try {
      pack.close();
    } catch (IOException e) {
      throw DiskFailure.of(e, folder);
    }
  }

  private static InputStream opened(Content content) {
    try {
      return content.open();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static int readFully(InputStream in, byte[] buffer) {
    try {
      return in.readNBytes(buffer, 0, buffer.length);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The creator's file, not ours: that is another sentence. */
  private static FailureException unreadable(IOException error) {
    String file = error instanceof FileSystemException inFile ? inFile.getFile() : "file";
    return new FailureException(
        Failure.of(
            FailureKind.SOURCE_UNREADABLE,
            List.of(file, error.getClass().getSimpleName()),
            error.toString()),
        error);
  }
}
