package app.manit.store;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.files.DiskFailure;
import app.manit.files.OwnerOnly;
import app.manit.library.Version;
import app.manit.library.VersionFile;
import app.manit.site.AssetKeyHasher;
import app.manit.site.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Contents by their digest, each once: {@code objects/ab/cdef…}. Safe for many threads and
 * processes at once.
 *
 * <p>The digest is what {@link AssetKeyHasher#digest} gives, which costs nothing beside the asset
 * key. The first programs took SHA-256; what they named keeps its name.
 *
 * <p>An object outlives the process that made it. A large one appears whole or not at all. A small
 * one is written where it belongs, at once, since making a file elsewhere and moving it takes
 * longer than all that is done with its bytes: a process that dies meanwhile leaves a short one,
 * which no version names. Nor is every object forced to the disk, which would make a folder of a
 * thousand files take a minute on a slow one: after a power cut those of the last seconds may be
 * missing or short, while the version that names them is there. So whoever opens an object learns
 * whether it is whole, what is sent is checked against its key, and bringing the same content once
 * more mends it.
 */
public final class ObjectStore {
  /** Bytes that are read at once; a content of fewer is small. */
  private static final int BUFFER = AssetKeyHasher.PIECE;

  private final Path folder;
  private final Path incoming;
  private final Clock clock;

  ObjectStore(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    this.incoming = folder.resolve("incoming");
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
        if (!added(object, buffer)) {
          replace(object, buffer);
        }
        return object;
      }
      return copy(in, buffer, hasher, extension);
    } catch (IOException e) {
      throw DiskFailure.of(e, folder);
    }
  }

  /**
   * Writes a content to its place, if nothing is there yet. In one go: when the file has its
   * length, it has all the bytes. Should the disk be full, the short file stays, since somebody
   * else may have put a whole one in its place.
   */
  private boolean added(StoredObject object, byte[] content) throws IOException {
    Path place = place(object.digest());
    try {
      try {
        write(place, object, content);
      } catch (NoSuchFileException e) {
        OwnerOnly.folder(shard(object.digest())); // the first content in it
        write(place, object, content);
      }
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private static void write(Path file, StoredObject object, byte[] content) throws IOException {
    try (OutputStream out = OwnerOnly.newStream(file)) {
      out.write(content, 0, Math.toIntExact(object.size()));
    }
  }

  private void replace(StoredObject object, byte[] content) throws IOException {
    Path arriving = arriving();
    try {
      write(arriving, object, content);
      settle(arriving, object);
    } finally {
      Files.deleteIfExists(arriving);
    }
  }

  /** Keeps a content of which the first piece was read. */
  private StoredObject copy(InputStream in, byte[] buffer, AssetKeyHasher hasher, String extension)
      throws IOException {
    Path arriving = arriving();
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
      settle(arriving, object);
      return object;
    } finally {
      Files.deleteIfExists(arriving);
    }
  }

  private static StoredObject object(AssetKeyHasher hasher, long size, String extension) {
    return new StoredObject(hasher.digest(), size, hasher.finish(extension));
  }

  private Path arriving() throws IOException {
    OwnerOnly.folder(incoming);
    return incoming.resolve(UUID.randomUUID().toString());
  }

  /**
   * The bytes of that digest, to be opened as often as needed. Opening fails if they are not all
   * there: see {@link #requireAll}.
   */
  public Content content(String digest, long size) {
    return new StoredContent(place(digest), size);
  }

  /**
   * Says that an object is wanted again, without its bytes: it is young then, as if it had been
   * brought anew.
   *
   * @return whether it is there, in full length
   */
  boolean renew(StoredObject object) {
    Path place = place(object.digest());
    try {
      // In this order: what is young is not taken away, and what was is missed.
      Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
      return whole(place, object.size());
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Checks that all contents of a version are there, in full length.
   *
   * @throws FailureException DATA_INCOMPLETE if not
   */
  public void requireAll(Version version) {
    for (VersionFile file : version.files()) {
      Path place = place(file.digest());
      if (!whole(place, file.size())) {
        throw new FailureException(
            Failure.of(FailureKind.DATA_INCOMPLETE, List.of(version.title()), "missing: " + place));
      }
    }
  }

  /**
   * Removes what no version needs, and what a process left behind that died while it brought it.
   *
   * @param wanted the digests that versions refer to
   * @param before younger objects stay: they may belong to a version that is just being taken in
   * @return the digests of what was removed
   * @throws FailureException DATA_UNAVAILABLE
   */
  Set<String> sweep(Set<String> wanted, Instant before) {
    try {
      Set<String> removed = new HashSet<>();
      for (Path unfinished : entries(incoming)) {
        if (FileAge.isBefore(unfinished, before)) {
          Files.deleteIfExists(unfinished);
        }
      }
      for (Path shard : entries(folder)) {
        for (Path object : shard.equals(incoming) ? List.<Path>of() : entries(shard)) {
          String digest = folder.relativize(object).toString().replace(separator(), "");
          if (!wanted.contains(digest)
              && FileAge.isBefore(object, before)
              && remove(object, before)) {
            removed.add(digest);
          }
        }
      }
      return removed;
    } catch (IOException e) {
      throw DiskFailure.of(e, folder);
    }
  }

  /**
   * Takes an object away and looks again whether it is old: it may have been brought anew since it
   * was looked at, and is then put back.
   */
  private boolean remove(Path object, Instant before) throws IOException {
    Path taken = incoming.resolve(UUID.randomUUID().toString());
    OwnerOnly.folder(incoming);
    Files.move(object, taken, StandardCopyOption.ATOMIC_MOVE);
    if (FileAge.isBefore(taken, before)) {
      Files.delete(taken);
      return true;
    }
    Files.move(taken, object, StandardCopyOption.ATOMIC_MOVE);
    return false;
  }

  /**
   * Moves what arrived to its place, over what may lie there: so an object is mended, and young,
   * when it is brought once more.
   */
  private void settle(Path arrived, StoredObject object) throws IOException {
    Path place = place(object.digest());
    OwnerOnly.folder(shard(object.digest()));
    try {
      Files.move(arrived, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // Windows does not replace a file that somebody reads; it is the same content anyway.
      if (!whole(place, object.size())) {
        throw e;
      }
      Files.setLastModifiedTime(place, Files.getLastModifiedTime(arrived));
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

  private static boolean whole(Path place, long size) {
    try {
      return Files.size(place) == size;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  private String separator() {
    return folder.getFileSystem().getSeparator();
  }

  private Path place(String digest) {
    return shard(digest).resolve(digest.substring(2));
  }

  private Path shard(String digest) {
    return folder.resolve(digest.substring(0, 2));
  }

  /** A stored content, checked for its size each time it is opened. */
  private record StoredContent(Path file, long size) implements Content {
    @Override
    public InputStream open() throws IOException {
      if (!whole(file, size)) {
        throw new NoSuchFileException(file.toString(), null, "it is not whole (any more)");
      }
      return Files.newInputStream(file);
    }
  }
}
