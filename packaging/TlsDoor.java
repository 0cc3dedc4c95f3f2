import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/// TLS before a host on this computer that has none. Cloudflare has: what a client loads to read
/// the world's certificates, and for the handshake, belongs into the cache too.
final class TlsDoor implements AutoCloseable {
  private static final String PASSWORD = "changeit"; // as that of every Java's own certificates
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final int BACKLOG = 50;

  private final int host;
  private final Path trusted;
  private final SSLServerSocket socket;

  private TlsDoor(int host, Path trusted, SSLServerSocket socket) {
    this.host = host;
    this.trusted = trusted;
    this.socket = socket;
  }

  /// @param host the port that is behind it
  /// @param runtime whose certificates a client trusts, besides this door's own
  /// @param work a folder for its key
  static TlsDoor before(int host, Path runtime, Path work)
      throws IOException, InterruptedException {
    Path key = work.resolve("door.p12");
    Path certificate = work.resolve("door.cer");
    Path trusted =
        Files.copy(runtime.resolve("lib/security/cacerts"), work.resolve("door.trusted"));
    keytool(
        "-genkeypair -alias door -keyalg EC -dname CN=127.0.0.1 -ext san=ip:127.0.0.1 -validity 2",
        key);
    keytool("-exportcert -alias door -file " + certificate, key);
    keytool("-importcert -noprompt -alias door -file " + certificate, trusted);
    try {
      TlsDoor door =
          new TlsDoor(
              host,
              trusted,
              (SSLServerSocket)
                  context(key).getServerSocketFactory().createServerSocket(0, BACKLOG, HERE));
      Thread.ofPlatform().daemon().start(door::serve);
      return door;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static void keytool(String arguments, Path store)
      throws IOException, InterruptedException {
    List<String> line =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin/keytool").toString()));
    line.addAll(List.of(arguments.split(" ")));
    line.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    Process keytool = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes());
    if (!keytool.waitFor(1, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
      throw new IOException("keytool: " + said);
    }
  }

  private static SSLContext context(Path key) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(key.toFile(), PASSWORD.toCharArray());
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /// What a client has to be told, to trust this door: certificates, this one among them.
  Path trusted() {
    return trusted;
  }

  int port() {
    return socket.getLocalPort();
  }

  @SuppressWarnings("resource") // closed by whoever hangs up
  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Socket behind = new Socket(HERE, host);
        Thread.ofPlatform().daemon().start(() -> pass(client, behind));
        Thread.ofPlatform().daemon().start(() -> pass(behind, client));
      } catch (IOException e) {
        return; // the door is closed
      }
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    } catch (IOException e) {
      // One of the two has hung up, which ends both.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
