package app.manit.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.manit.files.OwnerOnly;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Unix domain socket of the window, in a folder that only its owner may enter. */
final class InstanceSocket implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(InstanceSocket.class);

  /** The systems' limits with the NUL at the end: 108 on Linux and Windows, 104 on macOS. */
  private static final int MAX_PATH_BYTES = 103;

  private final Path path;
  private final ServerSocketChannel server;
  private final Consumer<InstanceMessage> inbox;

  private InstanceSocket(Path path, ServerSocketChannel server, Consumer<InstanceMessage> inbox) {
    this.path = path;
    this.server = server;
    this.inbox = inbox;
  }

  /**
   * Listens. Only the holder of the data folder's lock may call this: it takes away the socket that
   * a crashed window left.
   */
  static InstanceSocket open(Path home, Map<String, String> env, Consumer<InstanceMessage> inbox)
      throws IOException {
    Path path = place(home, env);
    Files.deleteIfExists(path);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    InstanceSocket socket = new InstanceSocket(path, server, inbox);
    try {
      server.bind(UnixDomainSocketAddress.of(path));
      OwnerOnly.restrictFile(path);
    } catch (IOException e) {
      server.close();
      throw e;
    }
    Thread.ofVirtual().name("instance").start(socket::accept);
    return socket;
  }

  /** In the session's folder; without one in the data folder, or where a path is short enough. */
  private static Path place(Path home, Map<String, String> env) throws IOException {
    String session = env.getOrDefault("XDG_RUNTIME_DIR", "");
    if (!session.isBlank() && Files.isWritable(Path.of(session))) {
      Path folder = Path.of(session, "manit");
      String name = UUID.nameUUIDFromBytes(home.toString().getBytes(UTF_8)) + ".sock";
      if (isShort(folder.resolve(name))) {
        return DataFolder.create(folder).resolve(name);
      }
    }
    Path path = home.resolve("window.sock");
    return isShort(path) ? path : Files.createTempDirectory("manit-").resolve("window.sock");
  }

  private static boolean isShort(Path path) {
    return path.toString().getBytes(UTF_8).length <= MAX_PATH_BYTES;
  }

  Path path() {
    return path;
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel caller = server.accept();
        Thread.ofVirtual().name("instance-message").start(() -> listen(caller));
      }
    } catch (ClosedChannelException e) {
      LOG.debug("The window listens no more");
    } catch (IOException e) {
      LOG.warn("The window cannot listen any more", e);
    }
  }

  private void listen(SocketChannel caller) {
    try (caller) {
      inbox.accept(InstanceProtocol.receive(Channels.newInputStream(caller)));
      InstanceProtocol.acknowledge(Channels.newOutputStream(caller));
    } catch (IOException e) {
      LOG.info("A message from another process was not understood: {}", e.toString());
    } catch (RuntimeException e) {
      LOG.warn("A message from another process could not be followed", e);
    }
  }

  @Override
  public void close() {
    try (server) {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.warn("The window's socket could not be taken away", e);
    }
  }
}
