package app.manit.store;

import app.manit.files.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/**
 * An empty library, made once and then copied: making one runs all migrations, which takes longer
 * than most tests.
 */
public final class EmptyLibrary {
  private static final byte[] FILE = make();

  private EmptyLibrary() {}

  /** Lays an empty library into a data folder, which may be missing. */
  public static void in(Path home) {
    try {
      OwnerOnly.folder(home);
      Path file = home.resolve("library.mv.db");
      OwnerOnly.newFile(file);
      Files.write(file, FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] make() {
    try {
      Path home = Files.createTempDirectory("empty-library");
      Path file = home.resolve("library.mv.db");
      try (LibraryStore store = new LibraryStore(home, Clock.systemUTC())) {
        store.read(LibrarySession::projects);
      }
      byte[] made = Files.readAllBytes(file);
      for (String name :
          new String[] {"library.mv.db", "library.sum", "store.lock", "store.queue"}) {
        Files.delete(home.resolve(name));
      }
      Files.delete(home);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
