package app.manit.serve;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP/1.1 server on 127.0.0.1 that hands over request targets untouched ({@code /100%}, {@code
 * //about}, {@code /%zz}) and bodies as they arrive. One thread a connection.
 *
 * <p>No virtual ones: a process that ever had one wait for a socket is held up for 0.3 s when it
 * ends (see {@code pages.RunningCalls}), and every command without an account has this server in
 * its process.
 */
public final class LoopbackServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);
  private static final int BACKLOG = 64;
  private static final int MAX_CONNECTIONS = 256;

  /** How long answers that are being sent may go on after {@link #close}. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  /** A fault that lasts shall not fill the log. */
  private static final Duration AFTER_FAULT = Duration.ofMillis(100);

  private final ServerSocket socket;
  private final LoopbackHandler handler;
  private final Set<LoopbackConnection> connections = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("loopback").factory());

  private LoopbackServer(ServerSocket socket, LoopbackHandler handler) {
    this.socket = socket;
    this.handler = handler;
  }

  /**
   * Starts serving.
   *
   * @param port 0 for any
   * @throws FailureException {@code PORT_IN_USE}
   */
  public static LoopbackServer start(int port, LoopbackHandler handler) {
    return startKnowingPort(port, bound -> handler);
  }

  /**
   * Starts serving, for a handler that must know its port.
   *
   * @param port 0 for any
   * @param handler makes the handler once the port is bound, before the first request
   * @throws FailureException {@code PORT_IN_USE}
   */
  public static LoopbackServer startKnowingPort(int port, IntFunction<LoopbackHandler> handler) {
    ServerSocket socket = bind(port);
    try {
      LoopbackServer server = new LoopbackServer(socket, handler.apply(socket.getLocalPort()));
      server.threads.execute(server::accept);
      return server;
    } catch (RuntimeException e) {
      close(socket);
      throw e;
    }
  }

  private static ServerSocket bind(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      try {
        socket.bind(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port),
            BACKLOG);
      } catch (IOException e) {
        socket.close();
        throw e;
      }
      return socket;
    } catch (IOException e) {
      throw new FailureException(
          Failure.of(FailureKind.PORT_IN_USE, List.of(Integer.toString(port)), e.toString()), e);
    }
  }

  /** The port, also when any was asked for. */
  public int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        makeRoom();
        serve(client);
      } catch (IOException e) {
        if (!socket.isClosed()) {
          LOG.warn("could not take a connection", e);
          LockSupport.parkNanos(AFTER_FAULT.toNanos());
        }
      }
    }
  }

  /**
   * Cuts the connection that has stood still longest where there are too many. Waiting for one to
   * end would let anybody shut this server up with connections that never say anything.
   */
  private void makeRoom() {
    if (connections.size() >= MAX_CONNECTIONS) {
      connections.stream()
          .min(Comparator.comparingLong(LoopbackConnection::since))
          .ifPresent(
              longest -> {
                connections.remove(longest);
                longest.cut();
              });
    }
  }

  private void serve(Socket client) {
    LoopbackConnection connection = new LoopbackConnection(client, handler);
    connections.add(connection);
    try {
      threads.execute(
          () -> {
            try {
              connection.run();
            } finally {
              connections.remove(connection);
            }
          });
    } catch (RejectedExecutionException e) {
      // It came in the moment in which the server was closed.
      connections.remove(connection);
      connection.cut();
    }
  }

  /** Takes no more requests, lets answers that are on their way end, and then cuts the rest. */
  @Override
  public void close() {
    close(socket);
    threads.shutdown();
    connections.forEach(LoopbackConnection::finish);
    try {
      threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connections.forEach(LoopbackConnection::cut);
    threads.shutdownNow();
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.warn("could not close the port", e);
    }
  }
}
