package app.manit.store;

import app.manit.files.DiskFailure;
import app.manit.files.OwnerOnly;
import app.manit.library.DeploymentId;
import app.manit.library.ProjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who is at work on what, across all processes: {@code locks/<id>.lock} for a project, so that its
 * deployments exclude each other, and for a deployment, so that everybody can tell whether the
 * process that runs it is still alive.
 */
public final class ProjectLocks {
  /** Longer than another process looks whether the lock is held, and so seems to hold it. */
  private static final Duration GRACE = Duration.ofMillis(50);

  private static final Pattern DEPLOYMENT = Pattern.compile("[0-9a-f]{40}\\.lock");

  private final Path folder;

  ProjectLocks(Path folder) {
    this.folder = folder;
  }

  /** The right to work on a project; ends when closed, or with the process. */
  public interface Held extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes the right to work on a project, unless somebody has it.
   *
   * @throws app.manit.failure.FailureException DATA_UNAVAILABLE if the data folder cannot be used
   */
  public Optional<Held> tryLock(ProjectId id) {
    return acquire(id.toString(), OsLock::close);
  }

  /**
   * Takes the ownership of a deployment, unless its owner is still there. Its file goes when it is
   * given back: a deployment is run once.
   *
   * @throws app.manit.failure.FailureException DATA_UNAVAILABLE if the data folder cannot be used
   */
  public Optional<Held> tryLock(DeploymentId id) {
    return acquire(id.toString(), OsLock::closeAndRemove);
  }

  /**
   * Whether anybody is at work on a project, this process included.
   *
   * @throws app.manit.failure.FailureException DATA_UNAVAILABLE if the data folder cannot be used
   */
  public boolean held(ProjectId id) {
    try {
      OwnerOnly.folder(folder);
      return OsLock.held(file(id.toString()));
    } catch (IOException e) {
      throw DiskFailure.of(e, folder);
    }
  }

  /**
   * Removes the locks of deployments whose process died and that nobody had to settle.
   *
   * @param before younger ones stay: theirs may be just about to be written down
   * @throws app.manit.failure.FailureException DATA_UNAVAILABLE if the data folder cannot be used
   */
  void sweep(Instant before) {
    try {
      OwnerOnly.folder(folder);
      for (Path file : deploymentLocks()) {
        Optional<OsLock> free =
            FileAge.isBefore(file, before) ? OsLock.tryAcquire(file) : Optional.empty();
        if (free.isPresent()) {
          free.get().closeAndRemove();
        }
      }
    } catch (IOException e) {
      throw DiskFailure.of(e, folder);
    }
  }

  private List<Path> deploymentLocks() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> DEPLOYMENT.matcher(file.getFileName().toString()).matches())
          .toList();
    }
  }

  /** How a lock is given back. */
  private interface Release {
    void release(OsLock lock) throws IOException;
  }

  private Optional<Held> acquire(String id, Release release) {
    try {
      OwnerOnly.folder(folder);
      return OsLock.acquire(file(id), GRACE).map(lock -> () -> giveBack(lock, release));
    } catch (IOException e) {
      throw DiskFailure.of(e, folder);
    }
  }

  private void giveBack(OsLock lock, Release release) {
    try {
      release.release(lock);
    } catch (IOException e) {
      throw DiskFailure.of(e, folder);
    }
  }

  private Path file(String id) {
    return folder.resolve(id + ".lock");
  }
}
