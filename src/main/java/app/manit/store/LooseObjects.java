package app.manit.store;

import app.manit.files.OwnerOnly;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Contents that have a file of their own: {@code objects/ab/cdef…}. */
final class LooseObjects {
  private static final Pattern SHARD = Pattern.compile("[0-9a-f]{2}");

  private final Path folder;
  private final Incoming incoming;

  LooseObjects(Path folder, Incoming incoming) {
    this.folder = folder;
    this.incoming = incoming;
  }

  /**
   * Writes a content to its place, if nothing is there yet. In one go: when the file has its
   * length, it has all the bytes. Should the disk be full, the short file stays, since somebody
   * else may have put a whole one in its place.
   *
   * @return whether nothing was there
   */
  boolean added(StoredObject object, byte[] content) throws IOException {
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

  /** Puts a content over what may lie in its place. */
  void replace(StoredObject object, byte[] content) throws IOException {
    Path arriving = incoming.arriving();
    try {
      write(arriving, object, content);
      settle(arriving, object);
    } finally {
      Files.deleteIfExists(arriving);
    }
  }

  /**
   * Moves what arrived to its place, over what may lie there: so an object is mended, and young,
   * when it is brought once more.
   */
  void settle(Path arrived, StoredObject object) throws IOException {
    Path place = place(object.digest());
    OwnerOnly.folder(shard(object.digest()));
    try {
      Files.move(arrived, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // Windows does not replace a file that somebody reads; it is the same content anyway.
      if (!whole(object.digest(), object.size())) {
        throw e;
      }
      Files.setLastModifiedTime(place, Files.getLastModifiedTime(arrived));
    }
  }

  /** Whether something lies in its place. */
  boolean there(String digest) {
    return Files.exists(place(digest));
  }

  /** Whether it is there, in full length. */
  boolean whole(String digest, long size) {
    try {
      return Files.size(place(digest)) == size;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Says that an object is wanted again.
   *
   * @return whether it is there, in full length
   */
  boolean renew(StoredObject object, Instant now) {
    try {
      // In this order: what is young is not taken away, and what was is missed.
      Files.setLastModifiedTime(place(object.digest()), FileTime.from(now));
      return whole(object.digest(), object.size());
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether the first bytes of an array lie in the place of an object. */
  boolean holds(StoredObject object, byte[] content) {
    try {
      byte[] kept = Files.readAllBytes(place(object.digest()));
      return Arrays.equals(kept, 0, kept.length, content, 0, Math.toIntExact(object.size()));
    } catch (IOException e) {
      return false;
    }
  }

  InputStream open(String digest, long size) throws IOException {
    if (!whole(digest, size)) {
      throw new NoSuchFileException(place(digest).toString(), null, "it is not whole (any more)");
    }
    return Files.newInputStream(place(digest));
  }

  /**
   * Removes what is not wanted.
   *
   * @param before younger objects stay
   * @return the digests of what was removed
   */
  Set<String> sweep(Set<String> wanted, Instant before) throws IOException {
    Set<String> removed = new HashSet<>();
    for (Path shard : FolderEntries.of(folder)) {
      String start = shard.getFileName().toString();
      if (SHARD.matcher(start).matches()) {
        for (Path object : FolderEntries.of(shard)) {
          String digest = start + object.getFileName();
          if (!wanted.contains(digest)
              && FileAge.isBefore(object, before)
              && incoming.takeAway(object, before)) {
            removed.add(digest);
          }
        }
      }
    }
    return removed;
  }

  /** Where an object lies. */
  Path place(String digest) {
    return shard(digest).resolve(digest.substring(2));
  }

  private Path shard(String digest) {
    return folder.resolve(digest.substring(0, 2));
  }
}
