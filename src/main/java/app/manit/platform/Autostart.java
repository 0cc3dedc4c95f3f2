package app.manit.platform;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the program starts when its user logs in. Off the UI thread: it asks the disk, and on
 * Windows another program.
 */
public interface Autostart {

  /** Whether this program can be started by the system at all: it was installed. */
  boolean possible();

  /** Whether it is started now. */
  boolean on();

  /**
   * Has it started from now on, or no longer.
   *
   * @throws FailureException {@code DATA_UNAVAILABLE} if the system does not take it
   */
  void set(boolean on);

  /**
   * The way of this system.
   *
   * @param env the environment
   * @param userHome what Java says in {@code user.home}
   * @param launcher the installed program; jpackage's launchers say it in {@code jpackage.app-path}
   */
  static Autostart of(
      OperatingSystem os, Map<String, String> env, Path userHome, Optional<Path> launcher) {
    return switch (os) {
      case LINUX ->
          // https://specifications.freedesktop.org/autostart-spec
          new AutostartFile(
              Optional.ofNullable(env.get("XDG_CONFIG_HOME"))
                  .filter(set -> set.startsWith("/"))
                  .map(Path::of)
                  .orElse(userHome.resolve(".config"))
                  .resolve("autostart/manit-desktop.desktop"),
              launcher,
              AutostartFile::desktopEntry);
      case MAC ->
          // man 5 launchd.plist
          new AutostartFile(
              userHome.resolve("Library/LaunchAgents/app.manit.desktop.plist"),
              launcher,
              AutostartFile::launchAgent);
      case WINDOWS -> new AutostartKey(launcher);
    };
  }

  /** What is thrown when the system does not take it. */
  static FailureException refused(String where, IOException reason) {
    return new FailureException(Failure.of(FailureKind.DATA_UNAVAILABLE, where), reason);
  }
}
