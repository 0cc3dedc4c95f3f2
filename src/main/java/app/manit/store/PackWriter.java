package app.manit.store;

import app.manit.files.OwnerOnly;
import app.manit.store.PackIndex.Entry;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a {@link Pack}, from one thread at a time. It lies elsewhere until it is complete; closed
 * before that, it is thrown away.
 */
final class PackWriter implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final Path arriving;
  private final OutputStream file;
  private final OutputStream out;
  private final SortedMap<String, Entry> byDigest = new TreeMap<>();
  private long length;

  /** Makes the file. */
  PackWriter(Path arriving) throws IOException {
    this.arriving = arriving;
    this.file = OwnerOnly.newStream(arriving);
    this.out = new BufferedOutputStream(file, BUFFER);
  }

  /** Adds a content, the first bytes of an array, unless it was added before. */
  void add(String digest, byte[] bytes, int size) throws IOException {
    if (byDigest.containsKey(digest)) {
      return;
    }
    out.write(bytes, 0, size);
    byDigest.put(digest, new Entry(digest, length, size, PackIndex.checksum(bytes, size)));
    length += size;
  }

  /** Whether a content was added. */
  boolean has(String digest) {
    return byDigest.containsKey(digest);
  }

  /** Closes the pack, and moves it to its place, where it is read. */
  void complete(Path place) throws IOException {
    out.write(PackIndex.written(byDigest, length));
    out.close();
    Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    try {
      file.close(); // not the buffer, which would try to write what the disk did not take
    } finally {
      Files.deleteIfExists(arriving);
    }
  }
}
