package app.manit.source;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.site.Content;
import app.manit.site.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes contents out of the entries of one zip file. Each is unpacked once to see that it is whole
 * and as big as it says; small ones stay in memory, the others are unpacked again when needed.
 */
final class ZipUnpacker {
  private static final long MIB = 1024 * 1024;

  /** What is kept in memory, per entry and in all: a link-in-bio page whole, a gallery hardly. */
  private static final long KEPT_ENTRY = MIB / 4;

  private static final long KEPT = 16 * MIB;

  /**
   * The most that a zip file may hold: two hundred times its size, which text reaches and bombs
   * exceed by far, but no less than a small archive of blank images may have.
   */
  private static final long MAX_RATIO = 200;

  private static final long ALWAYS_ALLOWED = 64 * MIB;
  private static final long NEVER_ALLOWED = 4096 * MIB;

  private final ZipFile file;
  private final Path path;
  private final Charset names;
  private final SourceName source;
  private final Limits limits;
  private final long allowed;
  private long total;
  private long kept;

  /**
   * @throws IOException if the size of the file cannot be read
   */
  ZipUnpacker(ZipFile file, Path path, Charset names, SourceName source, Limits limits)
      throws IOException {
    this.file = file;
    this.path = path;
    this.names = names;
    this.source = source;
    this.limits = limits;
    long packed = Files.size(path);
    this.allowed = Math.clamp(packed * MAX_RATIO, ALWAYS_ALLOWED, NEVER_ALLOWED);
  }

  /**
   * The content of an entry.
   *
   * @throws FailureException if it is too big or damaged
   */
  Content content(ZipEntry entry) {
    long size = entry.getSize();
    if (size > limits.maxFileBytes()) {
      throw Refusal.fileTooBig(source, entry.getName(), size);
    }
    total += size;
    if (total > allowed) {
      throw Refusal.tooBig(source, Shown.mebibytes(allowed));
    }
    boolean keep = size <= KEPT_ENTRY && kept + size <= KEPT;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(keep ? (int) size : 0);
    unpack(entry, keep ? bytes : OutputStream.nullOutputStream());
    if (!keep) {
      return new ZipContent(path, names, entry.getName(), size);
    }
    kept += size;
    return Content.of(bytes.toByteArray());
  }

  private void unpack(ZipEntry entry, OutputStream target) {
    CRC32 sum = new CRC32();
    try (InputStream in = new CheckedInputStream(file.getInputStream(entry), sum)) {
      byte[] buffer = new byte[16 * 1024];
      long size = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > entry.getSize()) {
          throw broken(source, entry.getName(), "longer than it says");
        }
        target.write(buffer, 0, n);
      }
      if (size < entry.getSize() || sum.getValue() != entry.getCrc()) {
        throw broken(source, entry.getName(), "wrong length or checksum");
      }
    } catch (IOException e) {
      throw broken(source, entry.getName(), String.valueOf(e.getMessage()));
    }
  }

  /** The refusal of a damaged zip file. */
  static FailureException broken(SourceName source, String part, String detail) {
    return new FailureException(
        Failure.of(FailureKind.ZIP_BROKEN, List.of(source.shown(), Shown.text(part)), detail));
  }
}
