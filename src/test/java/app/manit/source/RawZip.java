package app.manit.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zip files byte by byte, so that they can say what no honest tool would write. */
final class RawZip {
  private static final int UTF_8_NAMES = 1 << 11;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private Charset names = StandardCharsets.UTF_8;
  private boolean zip64;
  private int count;

  /** What an entry says of itself. */
  static final class Entry {
    private byte[] content = {};
    private byte[] packed = deflate(content);
    private int flags = UTF_8_NAMES;
    private int madeOn;
    private int attributes;
    private long size = -1;
    private int crcChange;

    Entry content(byte[] bytes) {
      content = bytes.clone();
      packed = deflate(content);
      return this;
    }

    Entry says(long wrongSize) {
      size = wrongSize;
      return this;
    }

    Entry wrongChecksum() {
      crcChange = 1;
      return this;
    }

    Entry encrypted() {
      flags |= 1;
      return this;
    }

    Entry withoutUtf8Flag() {
      flags &= ~UTF_8_NAMES;
      return this;
    }

    Entry link(int system) {
      madeOn = system;
      attributes = 0120777 << 16;
      return this;
    }
  }

  RawZip names(Charset charset) {
    names = charset;
    return this;
  }

  /** Ends with the records for big files, and leaves the usual one unfilled. */
  RawZip zip64() {
    zip64 = true;
    return this;
  }

  RawZip add(String name, String content) {
    return add(name, new Entry().content(content.getBytes(StandardCharsets.UTF_8)));
  }

  RawZip add(String name, Entry entry) {
    byte[] nameBytes = name.getBytes(names);
    CRC32 crc = new CRC32();
    crc.update(entry.content);
    int sum = (int) crc.getValue() ^ entry.crcChange;
    int size = (int) (entry.size < 0 ? entry.content.length : entry.size);
    int offset = file.size();
    write(
        file,
        buffer(30)
            .putInt(0x04034b50)
            .putShort((short) 20)
            .putShort((short) entry.flags)
            .putShort((short) 8)
            .putInt(0)
            .putInt(sum)
            .putInt(entry.packed.length)
            .putInt(size)
            .putShort((short) nameBytes.length)
            .putShort((short) 0));
    file.writeBytes(nameBytes);
    file.writeBytes(entry.packed);
    write(
        directory,
        buffer(46)
            .putInt(0x02014b50)
            .put((byte) 20)
            .put((byte) entry.madeOn)
            .putShort((short) 20)
            .putShort((short) entry.flags)
            .putShort((short) 8)
            .putInt(0)
            .putInt(sum)
            .putInt(entry.packed.length)
            .putInt(size)
            .putShort((short) nameBytes.length)
            .putShort((short) 0)
            .putShort((short) 0)
            .putShort((short) 0)
            .putShort((short) 0)
            .putInt(entry.attributes)
            .putInt(offset));
    directory.writeBytes(nameBytes);
    count++;
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(file.toByteArray());
    all.writeBytes(directory.toByteArray());
    if (zip64) {
      int end64 = all.size();
      write(
          all,
          buffer(56)
              .putInt(0x06064b50)
              .putLong(44)
              .putInt(0)
              .putLong(0)
              .putLong(count)
              .putLong(count)
              .putLong(directory.size())
              .putLong(file.size()));
      write(all, buffer(20).putInt(0x07064b50).putInt(0).putLong(end64).putInt(1));
    }
    write(
        all,
        buffer(22)
            .putInt(0x06054b50)
            .putInt(0)
            .putShort((short) (zip64 ? -1 : count))
            .putShort((short) (zip64 ? -1 : count))
            .putInt(zip64 ? -1 : directory.size())
            .putInt(zip64 ? -1 : file.size())
            .putShort((short) 0));
    return all.toByteArray();
  }

  Path write(Path path) {
    try {
      return Files.write(path, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] deflate(byte[] bytes) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    }
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void write(ByteArrayOutputStream target, ByteBuffer bytes) {
    byte[] written = new byte[bytes.flip().remaining()];
    bytes.get(written);
    target.writeBytes(written);
  }
}
