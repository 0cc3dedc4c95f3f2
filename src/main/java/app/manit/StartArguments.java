package app.manit;

import app.manit.platform.InstanceMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the window is started with.
 *
 * @param hidden whether it is the system that starts it, at login: nobody waits for a window then
 * @param files what it shall take in
 */
record StartArguments(boolean hidden, List<Path> files) {
  /** As {@link app.manit.platform.Autostart} writes it. */
  private static final String HIDDEN = "--hidden";

  /** Keeps a copy. */
  StartArguments {
    files = List.copyOf(files);
  }

  /** Reads the command line. Whoever wants a file of the window is there to see it. */
  static StartArguments of(List<String> arguments) {
    List<Path> files =
        arguments.stream().filter(argument -> !argument.equals(HIDDEN)).map(Path::of).toList();
    return new StartArguments(files.isEmpty() && arguments.contains(HIDDEN), files);
  }

  /** What the window that is open already is told; nothing, if it was only to be there. */
  Optional<InstanceMessage> handOver() {
    if (hidden) {
      return Optional.empty();
    }
    return Optional.of(
        files.isEmpty() ? new InstanceMessage.Show() : new InstanceMessage.Open(files));
  }
}
