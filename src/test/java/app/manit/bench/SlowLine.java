package app.manit.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A line between programs on this computer and a server on it: a port that passes everything on,
 * delayed by half a round trip in each direction and no faster than the line. A connection takes a
 * round trip before it carries anything, as the handshake of TCP does.
 *
 * <p>What it leaves out: TLS, whose handshake takes one more round trip; the slow start of TCP; and
 * losses. All of them cost whoever opens more connections or sends more.
 */
final class SlowLine implements AutoCloseable {
  /** IPv4, where the practice host listens. */
  private static final InetAddress HERE = here();

  private final ServerSocket socket;
  private final Line line;
  private final LineTrace trace = new LineTrace();
  private final Lane up;
  private final Lane down;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private SlowLine(ServerSocket socket, Line line) {
    this.socket = socket;
    this.line = line;
    this.up = new Lane(line.bytesPerSecond());
    this.down = new Lane(line.bytesPerSecond());
  }

  private static InetAddress here() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  /** A line whose far end is not yet known. */
  static SlowLine open(Line line) throws IOException {
    return new SlowLine(new ServerSocket(0, 64, HERE), line);
  }

  /** The near end: where clients connect to. */
  int port() {
    return socket.getLocalPort();
  }

  /** What went over it. */
  LineTrace trace() {
    return trace;
  }

  /** Leads to a port of this computer from now on. */
  void leadTo(int port) {
    threads.execute(
        () -> {
          while (!socket.isClosed()) {
            connect(port);
          }
        });
  }

  private void connect(int port) {
    try {
      Socket near = socket.accept();
      long stands = System.nanoTime() + line.roundTrip().toNanos();
      Socket far = new Socket(HERE, port);
      LineTrace.Connection connection = trace.connection();
      pass(near, far, new DelayedStream(up, oneWay(), stands, connection::sent));
      pass(far, near, new DelayedStream(down, oneWay(), stands, connection::answered));
    } catch (IOException e) {
      if (!socket.isClosed()) {
        trace.broken(e);
      }
    }
  }

  private long oneWay() {
    return line.roundTrip().toNanos() / 2;
  }

  private void pass(Socket from, Socket to, DelayedStream stream) throws IOException {
    open.add(from);
    from.setTcpNoDelay(true);
    threads.execute(
        () -> {
          try {
            stream.take(from.getInputStream());
          } catch (IOException | InterruptedException e) {
            end(from, to);
          }
        });
    threads.execute(
        () -> {
          try {
            stream.give(to.getOutputStream());
            to.shutdownOutput();
          } catch (IOException | InterruptedException e) {
            end(from, to);
          }
        });
  }

  /** One of the two has hung up, or the line is closed. */
  private void end(Closeable... sockets) {
    for (Closeable one : sockets) {
      try {
        one.close();
      } catch (IOException e) {
        trace.broken(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket one : open) {
      one.close();
    }
    threads.shutdownNow();
    threads.close();
  }
}
