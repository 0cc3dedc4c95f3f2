package app.manit.store;

import app.manit.library.ProjectId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Who is at work on which project, across all processes: {@code locks/<project>.lock}. */
public final class ProjectLocks {
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
    try {
      OwnerOnly.folder(folder);
      return OsLock.tryAcquire(file(id)).map(this::held);
    } catch (IOException e) {
      throw Diagnosis.of(e, folder);
    }
  }

  /**
   * Whether anybody is at work on a project, this process included.
   *
   * @throws app.manit.failure.FailureException DATA_UNAVAILABLE if the data folder cannot be used
   */
  public boolean held(ProjectId id) {
    try {
      OwnerOnly.folder(folder);
      return OsLock.held(file(id));
    } catch (IOException e) {
      throw Diagnosis.of(e, folder);
    }
  }

  private Held held(OsLock lock) {
    return () -> {
      try {
        lock.close();
      } catch (IOException e) {
        throw Diagnosis.of(e, folder);
      }
    };
  }

  private Path file(ProjectId id) {
    return folder.resolve(id + ".lock");
  }
}
