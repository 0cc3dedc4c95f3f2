package app.manit.platform;

import java.nio.file.Path;
import java.util.List;

/** What other processes tell the window. */
public sealed interface InstanceMessage {

  /** It was started once more: it shall come to the front. */
  record Show() implements InstanceMessage {}

  /**
   * It was started once more, with files.
   *
   * @param paths made absolute, since the window runs in another folder
   */
  record Open(List<Path> paths) implements InstanceMessage {
    /** Makes the paths absolute. */
    public Open {
      paths = paths.stream().map(Path::toAbsolutePath).toList();
    }
  }

  /** A command changed the library: the window shall read it again. */
  record Changed() implements InstanceMessage {}
}
