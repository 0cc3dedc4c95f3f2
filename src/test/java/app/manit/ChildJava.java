package app.manit;

import app.manit.platform.BridgedJavaLogging;
import app.manit.platform.QuietLogging;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The command line of a process of its own, with the classes of these tests. */
public final class ChildJava {
  private ChildJava() {}

  /**
   * Starts quickly and takes little, at most 128 MiB: dozens of them run side by side.
   *
   * @param arguments as the program gets them, by their {@code toString}
   */
  public static List<String> command(Class<?> main, Object... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-Dslf4j.provider=" + QuietLogging.class.getName(),
                "-Djava.util.logging.config.class=" + BridgedJavaLogging.class.getName(),
                "-Dslf4j.internal.verbosity=WARN",
                "-cp",
                // Surefire's own class path is a jar that only names the others.
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
    Stream.of(arguments).map(String::valueOf).forEach(command::add);
    return command;
  }
}
