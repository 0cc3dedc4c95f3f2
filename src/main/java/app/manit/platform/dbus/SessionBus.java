package app.manit.platform.dbus;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.freedesktop.dbus.connections.IDisconnectCallback;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The session bus, connected to when it is first used. Whatever is asked of it is answered within a
 * time limit, or counts as not available: a desktop's services hang more often than they fail.
 * Never used on the UI thread.
 */
public final class SessionBus implements AutoCloseable {
  /** A healthy service answers within milliseconds, one that is started for it within a second. */
  public static final Duration LIMIT = Duration.ofSeconds(3);

  private static final Logger LOG = LoggerFactory.getLogger(SessionBus.class);

  private final Optional<String> address;
  private @Nullable DBusConnection connection;

  /**
   * The bus of this session.
   *
   * @param env the environment: {@code DBUS_SESSION_BUS_ADDRESS}, or the socket {@code bus} in
   *     {@code XDG_RUNTIME_DIR}, where systemd puts it
   */
  public SessionBus(Map<String, String> env) {
    this.address = address(env);
  }

  /** Only what the session says: the library would go on to start a bus that nobody else uses. */
  private static Optional<String> address(Map<String, String> env) {
    Optional<String> told =
        Optional.ofNullable(env.get("DBUS_SESSION_BUS_ADDRESS")).filter(text -> !text.isBlank());
    return told.or(
        () ->
            Optional.ofNullable(env.get("XDG_RUNTIME_DIR"))
                .flatMap(SessionBus::socketIn)
                .map(socket -> "unix:path=" + socket));
  }

  private static Optional<Path> socketIn(String folder) {
    try {
      return Optional.of(Path.of(folder, "bus")).filter(Files::exists);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Whether the session has a bus at all; nothing is connected to. */
  public boolean exists() {
    return address.isPresent();
  }

  /**
   * The connection.
   *
   * @throws IOException if there is no bus, or it does not answer
   */
  public synchronized DBusConnection connection() throws IOException {
    DBusConnection open = connection;
    if (open == null || !open.isConnected()) {
      open = connect(address.orElseThrow(() -> new IOException("this session has no bus")));
      connection = open;
    }
    return open;
  }

  private static DBusConnection connect(String address) throws IOException {
    return within(
        LIMIT,
        () ->
            DBusConnectionBuilder.forAddress(address)
                .withShared(false)
                .withDisconnectCallback(
                    new IDisconnectCallback() {
                      @Override
                      public void disconnectOnError(IOException e) {
                        LOG.info("The session bus is gone: {}", e.toString());
                      }
                    })
                .build());
  }

  /**
   * Something of another program, to be called through {@link #call}.
   *
   * @throws IOException if there is no bus
   */
  public <T extends DBusInterface> T remote(String service, String path, Class<T> type)
      throws IOException {
    DBusConnection bus = connection();
    return call(() -> bus.getRemoteObject(service, path, type));
  }

  /**
   * Asks something of the bus or of a program on it.
   *
   * @throws IOException if it fails, or takes longer than {@link #LIMIT}
   */
  public <T> T call(Callable<T> question) throws IOException {
    return within(LIMIT, question);
  }

  /** The same on a thread of its own, which is left behind when it hangs. */
  static <T> T within(Duration limit, Callable<T> work) throws IOException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = Thread.ofVirtual().name("session-bus").start(task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IOException(String.valueOf(e.getCause()), e.getCause());
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new IOException("no answer within " + limit.toMillis() + " ms", e);
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** Leaves the bus: its threads would keep the program alive. */
  @Override
  public synchronized void close() {
    DBusConnection open = connection;
    connection = null;
    if (open != null) {
      try {
        within(
            LIMIT,
            () -> {
              open.disconnect();
              return open;
            });
      } catch (IOException e) {
        LOG.info("The session bus does not let go: {}", e.toString());
      }
    }
  }
}
