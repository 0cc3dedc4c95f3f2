package app.manit.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Cloudflare's own runtime on this computer, as {@code wrangler dev} starts it. */
final class DevServer implements AutoCloseable {
  private static final int TRIES = 600;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  private final Process process;
  private final int port;

  private DevServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** The asset server of Pages, in front of a folder. */
  static DevServer ofSite(Path site, Path home) throws IOException {
    return start(home, "pages", "dev", site);
  }

  /** A worker, which is a script of {@code src/test/interop}. */
  static DevServer ofWorker(String script, Path home) throws IOException {
    return start(home, "dev", ForeignProgram.FOLDER.resolve(script).toAbsolutePath());
  }

  /** Starts it, and waits until it listens. */
  private static DevServer start(Path home, Object... what) throws IOException {
    int port = freePort();
    Path output = home.resolveSibling(home.getFileName() + ".log");
    List<Object> arguments = new ArrayList<>(List.of(what));
    arguments.addAll(List.of("--ip", "127.0.0.1", "--port", port, "--inspector-port", freePort()));
    // Without a date it takes today's, which this version refuses.
    arguments.addAll(List.of("--compatibility-date", "2026-04-01", "--log-level", "warn"));
    Process process = new ForeignProgram(home, Map.of()).startWrangler(output, arguments.toArray());
    DevServer server = new DevServer(process, port);
    for (int i = 0; i < TRIES && process.isAlive(); i++) {
      if (server.answers()) {
        return server;
      }
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
    }
    server.close();
    throw new AssertionError("does not start:\n" + Files.readString(output));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
