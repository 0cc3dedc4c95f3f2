package app.manit.store;

import app.manit.files.OwnerOnly;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * What the library's file summed up to when it was last closed, in {@code library.sum}.
 *
 * <p>H2 has no sums over what it keeps: a byte that went wrong on the disk is a wrong letter in a
 * title, or an older state of everything (tried: of 1,000 damages 86 were taken without a word).
 * But the file is only appended to, but for its headers. So as long as there is a note, the file
 * must begin as it was noted, whether its last user closed it or was killed. Whoever closes it or
 * replaces it forgets the note before, and makes a new one after.
 */
final class FileSum {
  /** Two headers of a block each, which H2 writes over. */
  private static final int HEADERS = 2 * 4096;

  private static final int BUFFER = 64 * 1024;
  private static final Pattern NOTE =
      Pattern.compile("version (\\d{1,18}), (\\d{1,18}) bytes, sum ([0-9a-f]{1,8})\n");

  private final Path file;
  private final Path note;

  FileSum(Path library) {
    this.file = library;
    this.note = library.resolveSibling("library.sum");
  }

  /** A part of the file, from behind the headers to that length. */
  private record Part(long length, long sum) {
    /** A record's own {@code equals} is made at run time, which would hold up every command. */
    boolean same(Part other) {
      return length == other.length && sum == other.sum;
    }
  }

  /** What is noted: the part, and the version that H2 found in it. */
  private record Note(long version, Part part) {
    /** Empty if it makes no sense, as after a full disk. */
    static Optional<Note> of(String text) {
      Matcher note = NOTE.matcher(text);
      return note.matches()
          ? Optional.of(
              new Note(
                  Long.parseLong(note.group(1)),
                  new Part(Long.parseLong(note.group(2)), Long.parseLong(note.group(3), 16))))
          : Optional.empty();
    }

    @Override
    public String toString() {
      return "version "
          + version
          + ", "
          + part.length()
          + " bytes, sum "
          + Long.toHexString(part.sum())
          + "\n";
    }
  }

  /** To be asked before the file changes otherwise than by growing. */
  void forget() throws IOException {
    Files.deleteIfExists(note);
  }

  /** Notes what the file is now, while it is closed. */
  void note() throws IOException {
    Optional<FileHeader> header = FileHeader.of(file).filter(FileHeader::clean);
    if (header.isPresent()) {
      Note whole = new Note(header.get().version(), read(Long.MAX_VALUE));
      OwnerOnly.file(note);
      Files.writeString(note, whole.toString());
    }
  }

  /** Whether the file is not what was noted; that is proof of damage. */
  boolean differs() throws IOException {
    Optional<Part> noted = noted().map(Note::part);
    return noted.isPresent() && !read(noted.get().length()).same(noted.get());
  }

  /** The version that H2 must find in the file at least; 0 without a note. */
  long version() throws IOException {
    return noted().map(Note::version).orElse(0L);
  }

  private Optional<Note> noted() throws IOException {
    try {
      return Note.of(Files.readString(note, StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private Part read(long end) throws IOException {
    CRC32C sum = new CRC32C();
    long length = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      length += in.readNBytes(buffer, 0, HEADERS);
      for (int n = 1; n > 0; length += n) {
        n = in.readNBytes(buffer, 0, (int) Math.min(BUFFER, Math.max(0, end - length)));
        sum.update(buffer, 0, n);
      }
    }
    return new Part(length, sum.getValue());
  }
}
