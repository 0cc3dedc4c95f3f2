package app.manit.store;

import app.manit.files.DiskFailure;
import app.manit.files.OwnerOnly;
import app.manit.files.WholeFile;
import app.manit.library.HostKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which Pages projects a host was asked to make before their page stood in the library, in {@code
 * begun/}: a file each, with the host and its account, and the lock of the process that began it.
 * So that none stays behind, unknown, where a process dies in between.
 */
public final class BegunProjects {
  private static final Logger LOG = LoggerFactory.getLogger(BegunProjects.class);
  private static final String SUFFIX = ".project";

  private final Path folder;
  private final Clock clock;
  private final Map<String, OsLock> owned = new ConcurrentHashMap<>();

  BegunProjects(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** A project that was begun. */
  public record Begun(HostKey host, String pagesProject, Instant at) {}

  /**
   * Notes one, which this process owns until it is forgotten; it is on the disk when this returns.
   *
   * @return whether it is noted; not if somebody has noted one of that name just now
   * @throws app.manit.failure.FailureException {@code DISK_FULL} or {@code DATA_UNAVAILABLE} if it
   *     cannot be
   */
  public boolean note(HostKey host, String pagesProject) {
    try {
      OwnerOnly.folder(folder);
      Optional<OsLock> mine = OsLock.tryAcquire(lock(pagesProject));
      if (mine.isEmpty()) {
        return false;
      }
      owned.put(pagesProject, mine.get());
      String text = String.join("\n", host.baseUrl(), host.accountId(), clock.instant().toString());
      Path file = file(pagesProject);
      WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
      try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      return true;
    } catch (IOException e) {
      throw DiskFailure.of(e, folder);
    }
  }

  /**
   * The library knows it, or there is none at the host.
   *
   * @throws app.manit.failure.FailureException {@code DATA_UNAVAILABLE} if the note stays
   */
  public void forget(String pagesProject) {
    OsLock mine = owned.remove(pagesProject);
    try {
      Files.deleteIfExists(file(pagesProject));
      if (mine != null) {
        mine.closeAndRemove();
      }
    } catch (IOException e) {
      throw DiskFailure.of(e, folder);
    }
  }

  /**
   * Takes over those whose process is gone; each is to be {@link #forget forgotten} or {@link
   * #leave left}.
   *
   * @throws app.manit.failure.FailureException {@code DATA_UNAVAILABLE} if nobody can tell
   */
  public List<Begun> takeOver() {
    List<Begun> taken = new ArrayList<>();
    try {
      for (Path file : notes()) {
        takeOver(file).ifPresent(taken::add);
      }
    } catch (IOException e) {
      throw DiskFailure.of(e, folder);
    }
    return taken;
  }

  /**
   * Leaves one that was taken over to whoever comes next.
   *
   * @throws app.manit.failure.FailureException {@code DATA_UNAVAILABLE} if it cannot be left
   */
  public void leave(String pagesProject) {
    OsLock mine = owned.remove(pagesProject);
    try {
      if (mine != null) {
        mine.close();
      }
    } catch (IOException e) {
      throw DiskFailure.of(e, folder);
    }
  }

  /** Leaves all that this process began, which is at its end. */
  void leaveAll() {
    List.copyOf(owned.keySet()).forEach(this::leave);
  }

  private List<Path> notes() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
    }
  }

  private Optional<Begun> takeOver(Path file) throws IOException {
    String name = file.getFileName().toString();
    String pagesProject = name.substring(0, name.length() - SUFFIX.length());
    Optional<OsLock> free = OsLock.tryAcquire(lock(pagesProject));
    if (free.isEmpty()) {
      return Optional.empty();
    }
    owned.put(pagesProject, free.get());
    Optional<Begun> begun = read(file, pagesProject);
    if (begun.isEmpty()) {
      forget(pagesProject);
    }
    return begun;
  }

  /** Empty for one that has just gone, or that was never written whole: then nothing was asked. */
  private static Optional<Begun> read(Path file, String pagesProject) throws IOException {
    try {
      List<String> lines = Files.readAllLines(file);
      return Optional.of(
          new Begun(
              new HostKey(lines.get(0), lines.get(1)), pagesProject, Instant.parse(lines.get(2))));
    } catch (NoSuchFileException | IndexOutOfBoundsException | DateTimeParseException e) {
      LOG.debug("{} says nothing", file, e);
      return Optional.empty();
    }
  }

  private Path file(String pagesProject) {
    return folder.resolve(pagesProject + SUFFIX);
  }

  private Path lock(String pagesProject) {
    return folder.resolve(pagesProject + ".lock");
  }
}
