package app.manit.platform.secrets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;

/** A message bus of the test's own, on which nothing is started by itself. */
final class PrivateBus implements AutoCloseable {
  private final Path folder;
  private final Process daemon;
  private final List<Process> others = new ArrayList<>();
  private final String address;

  private PrivateBus(Path folder, Process daemon, String address) {
    this.folder = folder;
    this.daemon = daemon;
    this.address = address;
  }

  /** Whether this program can be run here. */
  static boolean has(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  /**
   * Starts it.
   *
   * @param folder for its socket and the data of programs on it; of a short name
   */
  static PrivateBus start(Path folder) throws IOException {
    Path configuration =
        Files.writeString(
            folder.resolve("bus.conf"),
            """
            <busconfig>
              <type>session</type>
              <listen>unix:dir=%s</listen>
              <auth>EXTERNAL</auth>
              <policy context="default">
                <allow send_destination="*"/>
                <allow receive_sender="*"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """
                .formatted(folder));
    Process daemon =
        new ProcessBuilder(
                "dbus-daemon", "--nofork", "--print-address", "--config-file=" + configuration)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(daemon.getInputStream(), StandardCharsets.UTF_8));
    return new PrivateBus(folder, daemon, said.readLine());
  }

  String address() {
    return address;
  }

  /** Starts GNOME Keyring with an open keyring, and waits until it is there. */
  void startKeyring() throws IOException, DBusException {
    ProcessBuilder keyring =
        new ProcessBuilder(
            "gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock");
    keyring.environment().putAll(environment());
    keyring.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process started = keyring.start();
    others.add(started);
    try (var password = started.getOutputStream()) {
      password.write("open sesame".getBytes(StandardCharsets.UTF_8));
    }
    try (DBusConnection watching = connect()) {
      DBus bus =
          watching.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
      while (!bus.NameHasOwner(SecretBus.SERVICE)) {
        if (!started.isAlive()) {
          throw new IllegalStateException("the keyring has ended");
        }
        Thread.onSpinWait();
      }
    }
  }

  /** What programs on this bus need to know. */
  Map<String, String> environment() {
    return Map.of(
        "DBUS_SESSION_BUS_ADDRESS", address,
        "HOME", folder.toString(),
        "XDG_DATA_HOME", folder.resolve("data").toString(),
        "XDG_RUNTIME_DIR", folder.toString(),
        "DISPLAY", "");
  }

  DBusConnection connect() throws DBusException {
    return DBusConnectionBuilder.forAddress(address).withShared(false).build();
  }

  /** What a program on this bus prints. */
  String run(String... command) throws IOException, InterruptedException {
    ProcessBuilder program = new ProcessBuilder(command);
    program.environment().putAll(environment());
    Process started = program.start();
    String printed = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    started.waitFor(5, TimeUnit.SECONDS);
    return printed;
  }

  @Override
  public void close() {
    others.forEach(Process::destroy);
    daemon.destroy();
    others.forEach(PrivateBus::ended);
    ended(daemon);
  }

  private static void ended(Process process) {
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
