package app.manit.ui.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where pages in the preview keep what they store: a folder of the owner's alone that goes with the
 * window. It would be of no use later, because previews are at other addresses then.
 */
public final class PageStorage implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PageStorage.class);

  private @Nullable Path folder;

  /** Nothing is made yet. */
  public PageStorage() {}

  /** The folder, made when it is first asked for. */
  public synchronized Path folder() {
    Path made = folder;
    try {
      if (made == null) {
        made = Files.createTempDirectory("manit-preview");
        folder = made;
      }
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for what pages store", e);
    }
  }

  /** Removes what was stored. */
  @Override
  public synchronized void close() {
    if (folder == null) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> innerFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : innerFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("what pages have stored is left in {}: {}", folder, e.toString());
    }
  }
}
