package app.manit.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of a file, wherever they lie, to be opened as often as needed. A site of any size is
 * therefore never held in memory: whoever needs the bytes streams them.
 */
public interface Content {

  /** Length in bytes. */
  long size();

  /**
   * A new stream over all the bytes; the caller closes it.
   *
   * @throws IOException if they cannot be read (any more)
   */
  InputStream open() throws IOException;

  /** All the bytes at once: for small files only (rules, pages to be looked into). */
  default byte[] bytes() throws IOException {
    try (InputStream in = open()) {
      return in.readAllBytes();
    }
  }

  /** Bytes in memory. The array is not copied and must not be changed. */
  static Content of(byte[] bytes) {
    return new InMemory(bytes);
  }

  /** Text in memory, as UTF-8. */
  static Content of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A file on disk.
   *
   * @throws IOException if its size cannot be read
   */
  static Content of(Path file) throws IOException {
    return new OnDisk(file, Files.size(file));
  }

  /** Bytes in memory. */
  final class InMemory implements Content {
    private final byte[] bytes;

    private InMemory(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }

  /** A file on disk, with the size it had when it was first seen. */
  record OnDisk(Path file, long size) implements Content {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }
}
