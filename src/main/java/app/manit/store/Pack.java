package app.manit.store;

import app.manit.store.PackIndex.Entry;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of many small contents, closed by its {@link PackIndex}; nothing in it ever changes. It is
 * opened anew for each content, since an open file can be neither moved nor removed on Windows.
 */
final class Pack {
  private static final Logger LOG = LoggerFactory.getLogger(Pack.class);

  private final Path file;
  private final long size;
  private final PackIndex index;

  /** Digests of contents that turned out to be damaged. */
  private final Set<String> damaged = ConcurrentHashMap.newKeySet();

  private Pack(Path file, long size, PackIndex index) {
    this.file = file;
    this.size = size;
    this.index = index;
  }

  /**
   * Reads what lies in a pack. In one that a power cut left short, or whose end is damaged, lies
   * nothing.
   *
   * @throws NoSuchFileException if it is gone
   * @throws IOException if it cannot be read
   */
  static Pack read(Path file) throws IOException {
    long size = Files.size(file);
    Optional<PackIndex> index = index(file, size);
    if (index.isEmpty()) {
      LOG.warn("{} of {} bytes has no index, so nothing in it counts", file, size);
    }
    return new Pack(file, size, index.orElseGet(PackIndex::none));
  }

  private static Optional<PackIndex> index(Path file, long size) throws IOException {
    if (size < PackIndex.FOOTER_BYTES) {
      return Optional.empty();
    }
    byte[] footer = bytes(file, size - PackIndex.FOOTER_BYTES, PackIndex.FOOTER_BYTES);
    Optional<Long> start = PackIndex.start(footer, size);
    return start.isEmpty() || size - start.get() > Integer.MAX_VALUE
        ? Optional.empty()
        : PackIndex.read(bytes(file, start.get(), Math.toIntExact(size - start.get())));
  }

  private static byte[] bytes(Path file, long offset, int length) throws IOException {
    // A stream, since a thread that is interrupted is to read on, as it does in a file of its own.
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(offset);
      byte[] bytes = in.readNBytes(length);
      if (bytes.length < length) {
        throw new EOFException(file + " is shorter than it was");
      }
      return bytes;
    }
  }

  Path file() {
    return file;
  }

  /** Where a content lies in it; empty if it does not, or is known to be damaged. */
  Optional<Entry> find(byte[] digest) {
    return index.find(digest).filter(this::sound);
  }

  /** Whether a content of it is not known to be damaged. */
  boolean sound(Entry entry) {
    return !damaged.contains(entry.digest());
  }

  /** All contents that lie in it, damaged ones among them. */
  List<Entry> entries() {
    return index.all();
  }

  /**
   * The bytes of a content, which are small.
   *
   * @return empty if they are not what they were, since they were damaged on the disk; then it does
   *     not count any more
   * @throws NoSuchFileException if the pack is gone
   * @throws IOException if it cannot be read
   */
  Optional<byte[]> bytes(Entry entry) throws IOException {
    byte[] bytes = bytes(file, entry.offset(), entry.length());
    if (entry.fits(bytes)) {
      return Optional.of(bytes);
    }
    LOG.warn("{} is damaged in {}", entry.digest(), file);
    damaged.add(entry.digest());
    return Optional.empty();
  }

  /** Whether it is there, in full length. */
  boolean whole() {
    try {
      return Files.size(file) == size;
    } catch (IOException e) {
      LOG.debug("{} is not there", file, e);
      return false;
    }
  }

  /**
   * Says that something in it is wanted again.
   *
   * @return whether it is there, in full length
   */
  boolean renew(Instant now) {
    try {
      // In this order: what is young is not taken away, and what was is missed.
      Files.setLastModifiedTime(file, FileTime.from(now));
      return whole();
    } catch (IOException e) {
      LOG.debug("{} is not there", file, e);
      return false;
    }
  }
}
