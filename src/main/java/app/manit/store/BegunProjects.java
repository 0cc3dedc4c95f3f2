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
  private static final String NOTE = ".project";
  private static final String LOCK = ".lock";

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
      if (!own(pagesProject)) {
        return false;
      }
      write(new Begun(host, pagesProject, clock.instant()));
      return true;
    } catch (IOException e) {
      forget(pagesProject);
      throw DiskFailure.of(e, folder);
    }
  }

  private void write(Begun begun) throws IOException {
    HostKey host = begun.host();
    String text = String.join("\n", host.baseUrl(), host.accountId(), begun.at().toString());
    Path file = file(begun.pagesProject());
    WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  /** The library knows it, or there is none at the host. A note that stays is only seen again. */
  public void forget(String pagesProject) {
    OsLock mine = owned.remove(pagesProject);
    try {
      Files.deleteIfExists(file(pagesProject));
      if (mine != null) {
        mine.closeAndRemove();
      }
    } catch (IOException e) {
      LOG.warn("the note on {} stays", pagesProject, e);
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
      for (String pagesProject : names()) {
        takeOver(pagesProject).ifPresent(taken::add);
      }
    } catch (IOException e) {
      throw DiskFailure.of(e, folder);
    }
    return taken;
  }

  /** Leaves one that was taken over to whoever comes next. */
  public void leave(String pagesProject) {
    OsLock mine = owned.remove(pagesProject);
    try {
      if (mine != null) {
        mine.close();
      }
    } catch (IOException e) {
      LOG.warn("the note on {} is kept until this process ends", pagesProject, e);
    }
  }

  /** Leaves all that this process began, which is at its end. */
  void leaveAll() {
    List.copyOf(owned.keySet()).forEach(this::leave);
  }

  /** By their locks, which are there before the notes and after them. */
  private List<String> names() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(LOCK))
          .map(name -> name.substring(0, name.length() - LOCK.length()))
          .toList();
    }
  }

  private boolean own(String pagesProject) throws IOException {
    Optional<OsLock> free = OsLock.tryAcquire(lock(pagesProject));
    free.ifPresent(mine -> owned.put(pagesProject, mine));
    return free.isPresent();
  }

  private Optional<Begun> takeOver(String pagesProject) throws IOException {
    if (!own(pagesProject)) {
      return Optional.empty();
    }
    Optional<Begun> begun = read(pagesProject);
    if (begun.isEmpty()) {
      forget(pagesProject);
    }
    return begun;
  }

  /** Empty for one that has just gone, or that was never written whole: then nothing was asked. */
  private Optional<Begun> read(String pagesProject) throws IOException {
    Path file = file(pagesProject);
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
    return folder.resolve(pagesProject + NOTE);
  }

  private Path lock(String pagesProject) {
    return folder.resolve(pagesProject + LOCK);
  }
}
