package app.manit.store;

import app.manit.failure.FailureException;
import app.manit.files.DiskFailure;
import app.manit.files.OwnerOnly;
import app.manit.files.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the preview is loading just now, in {@code preview-loading} of the data folder: a line is
 * written before a page is loaded and taken out when it has been quiet for a moment. So a line that
 * stands when the program starts names a page that stopped it. A file and not the library: it has
 * to be on the disk before the page is loaded, and must not wait for other processes.
 */
public final class LoadNotes {
  /** A power cut may leave a line; a file of thousands would be a mistake of ours. */
  private static final int MOST = 32;

  private final Path home;
  private final Path file;

  LoadNotes(Path home) {
    this.home = home;
    this.file = home.resolve("preview-loading");
  }

  /**
   * What stands there.
   *
   * @throws FailureException DATA_UNAVAILABLE
   */
  public synchronized Set<String> standing() {
    try {
      // Leniently: garbage after a power cut is a page that nobody has.
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return new LinkedHashSet<>(text.lines().toList());
    } catch (NoSuchFileException e) {
      return Set.of();
    } catch (IOException e) {
      throw DiskFailure.of(e, file);
    }
  }

  /**
   * Writes down that a page is going to be loaded; on the disk when this returns.
   *
   * @param page names it, in one line
   * @throws FailureException DISK_FULL or DATA_UNAVAILABLE
   */
  public synchronized void begin(String page) {
    Set<String> lines = new LinkedHashSet<>(standing());
    lines.remove(page);
    while (lines.size() >= MOST) {
      lines.remove(lines.iterator().next());
    }
    lines.add(page);
    write(lines);
  }

  /**
   * Takes a page out: it did no harm.
   *
   * @throws FailureException DISK_FULL or DATA_UNAVAILABLE
   */
  public synchronized void end(String page) {
    Set<String> lines = new LinkedHashSet<>(standing());
    if (lines.remove(page)) {
      write(lines);
    }
  }

  private void write(Set<String> lines) {
    try {
      if (lines.isEmpty()) {
        Files.deleteIfExists(file);
        return;
      }
      OwnerOnly.folder(home);
      WholeFile.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw DiskFailure.of(e, file);
    }
  }
}
