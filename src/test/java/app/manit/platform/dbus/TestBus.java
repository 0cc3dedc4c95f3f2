package app.manit.platform.dbus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;

/** A session bus of the test's own, which starts no services; the real daemon. */
public final class TestBus implements AutoCloseable {
  private final Process daemon;
  private final Path folder;
  private final String address;

  private TestBus(Process daemon, Path folder, String address) {
    this.daemon = daemon;
    this.folder = folder;
    this.address = address;
  }

  /** Starts one; the test is skipped where there is no D-Bus. */
  public static TestBus start() throws IOException {
    assumeTrue(installed(), "dbus-daemon is not installed: apt-get install dbus");
    // Short: the path of a socket has at most 108 bytes.
    Path folder = Files.createTempDirectory("bus");
    Path file = Files.writeString(folder.resolve("bus.conf"), configuration(folder.resolve("bus")));
    Process daemon =
        new ProcessBuilder("dbus-daemon", "--nofork", "--print-address", "--config-file=" + file)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out = daemon.inputReader();
    return new TestBus(daemon, folder, out.readLine());
  }

  private static String configuration(Path socket) {
    return """
    <busconfig>
      <type>session</type>
      <listen>unix:path=%s</listen>
      <policy context="default">
        <allow send_destination="*" eavesdrop="true"/>
        <allow eavesdrop="true"/>
        <allow own="*"/>
      </policy>
    </busconfig>
    """
        .formatted(socket);
  }

  private static boolean installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(bin -> Files.isExecutable(Path.of(bin, "dbus-daemon")));
  }

  /** An environment that leads to it. */
  public Map<String, String> environment() {
    return Map.of("DBUS_SESSION_BUS_ADDRESS", address);
  }

  /** The program's way to it. */
  public SessionBus bus() {
    return new SessionBus(environment());
  }

  /** Another program on it. */
  public DBusConnection connect() throws DBusException {
    return DBusConnectionBuilder.forAddress(address).withShared(false).build();
  }

  @Override
  public void close() throws IOException {
    daemon.destroy();
    Files.deleteIfExists(folder.resolve("bus"));
    Files.deleteIfExists(folder.resolve("bus.conf"));
    Files.deleteIfExists(folder);
  }
}
