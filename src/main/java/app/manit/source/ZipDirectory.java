package app.manit.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * What {@link java.util.zip.ZipFile} does not tell about the entries of a zip file, read from its
 * central directory (PKWARE's APPNOTE, sections 4.3.12 to 4.3.16).
 *
 * @param entries in the order of the file, folders among them
 * @param names how the names are encoded that do not say it themselves
 */
record ZipDirectory(List<Entry> entries, Charset names) {
  /** A directory of 20,000 files with the longest paths has a third of this. */
  static final long MAX_BYTES = 64L * 1024 * 1024;

  /**
   * One entry.
   *
   * @param name as far as it is UTF-8, for sentences
   * @param link whether it is a symbolic link, as Unix and macOS write them down
   */
  record Entry(String name, boolean encrypted, boolean link) {}

  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int MAX_COMMENT = 0xffff;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int LOCATOR_64_BYTES = 20;
  private static final int END_64 = 0x06064b50;
  private static final int END_64_BYTES = 56;
  private static final int HEADER = 0x02014b50;
  private static final int HEADER_BYTES = 46;

  private static final int ENCRYPTED = 1;
  private static final int NAME_IS_UTF_8 = 1 << 11;
  private static final int MADE_ON_UNIX = 3;
  private static final int MADE_ON_MACOS = 19;
  private static final int FILE_TYPE = 0170000;
  private static final int SYMBOLIC_LINK = 0120000;

  /** Where the directory lies in the file. */
  private record Span(long start, long length) {}

  /**
   * Reads the directory.
   *
   * @throws app.manit.failure.FailureException if it has more entries than a folder may have
   * @throws ZipException if the file has none, or it is damaged or longer than {@link #MAX_BYTES}
   */
  static ZipDirectory read(Path zip, SourceName source) throws IOException {
    try (SeekableByteChannel file = Files.newByteChannel(zip)) {
      Span span = locate(file);
      if (span.start() < 0 || span.length() > MAX_BYTES) {
        throw new ZipException("central directory of " + span.length() + " bytes");
      }
      return parse(read(file, span.start(), (int) span.length()), source);
    }
  }

  private static Span locate(SeekableByteChannel file) throws IOException {
    int tailLength = (int) Math.min(file.size(), END_BYTES + MAX_COMMENT);
    long tailStart = file.size() - tailLength;
    ByteBuffer tail = read(file, tailStart, tailLength);
    for (int at = tailLength - END_BYTES; at >= 0; at--) {
      boolean end =
          tail.getInt(at) == END
              && at + END_BYTES + Short.toUnsignedInt(tail.getShort(at + 20)) == tailLength;
      if (end) {
        long length = Integer.toUnsignedLong(tail.getInt(at + 12));
        return locate64(file, tailStart + at).orElse(new Span(tailStart + at - length, length));
      }
    }
    throw new ZipException("no end record");
  }

  /** The directory by the record for big zip files, which stands before the usual one. */
  private static Optional<Span> locate64(SeekableByteChannel file, long end) throws IOException {
    if (end < LOCATOR_64_BYTES) {
      return Optional.empty();
    }
    ByteBuffer locator = read(file, end - LOCATOR_64_BYTES, LOCATOR_64_BYTES);
    if (locator.getInt(0) != LOCATOR_64) {
      return Optional.empty();
    }
    long end64 = locator.getLong(8);
    if (end64 < 0 || end64 > end - END_64_BYTES) {
      throw new ZipException("zip64 end record out of place");
    }
    ByteBuffer record = read(file, end64, END_64_BYTES);
    if (record.getInt(0) != END_64) {
      throw new ZipException("no zip64 end record");
    }
    long length = record.getLong(40);
    return Optional.of(new Span(length < 0 ? -1 : end64 - length, Math.max(length, 0)));
  }

  private static ZipDirectory parse(ByteBuffer directory, SourceName source) throws ZipException {
    List<Entry> entries = new ArrayList<>();
    boolean allUtf8 = true;
    while (directory.hasRemaining()) {
      int at = directory.position();
      if (directory.remaining() < HEADER_BYTES || directory.getInt(at) != HEADER) {
        throw new ZipException("damaged central directory");
      }
      int flags = directory.getShort(at + 8);
      int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
      int length =
          HEADER_BYTES
              + nameLength
              + Short.toUnsignedInt(directory.getShort(at + 30))
              + Short.toUnsignedInt(directory.getShort(at + 32));
      if (directory.remaining() < length) {
        throw new ZipException("damaged central directory");
      }
      ByteBuffer name = directory.slice(at + HEADER_BYTES, nameLength);
      allUtf8 &= (flags & NAME_IS_UTF_8) != 0 || isUtf8(name);
      if (entries.size() == FolderWalk.MAX_ENTRIES) {
        throw Refusal.tooBig(source, "%,d files and folders".formatted(FolderWalk.MAX_ENTRIES));
      }
      boolean link = isLink(directory.get(at + 5), directory.getInt(at + 38));
      entries.add(
          new Entry(
              StandardCharsets.UTF_8.decode(name).toString(), (flags & ENCRYPTED) != 0, link));
      directory.position(at + length);
    }
    return new ZipDirectory(entries, allUtf8 ? StandardCharsets.UTF_8 : oldNames());
  }

  private static boolean isLink(int madeOn, int attributes) {
    return (madeOn == MADE_ON_UNIX || madeOn == MADE_ON_MACOS)
        && (attributes >>> 16 & FILE_TYPE) == SYMBOLIC_LINK;
  }

  private static boolean isUtf8(ByteBuffer name) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(name.duplicate());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The encoding of the first PCs, which old tools still write; not in every runtime image. */
  private static Charset oldNames() {
    return Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;
  }

  private static ByteBuffer read(SeekableByteChannel file, long position, int length)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    file.position(position);
    while (bytes.hasRemaining()) {
      if (file.read(bytes) < 0) {
        throw new ZipException("shorter than it says");
      }
    }
    return bytes.flip();
  }
}
