package app.manit.pages;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** A server that does to its clients what no honest one would, until they hang up. */
final class HostileServer implements AutoCloseable {
  private static final long BOMB = 1L << 30;
  private static final byte[] ZEROS = new byte[64 * 1024];

  /** Writes an answer, perhaps without end. */
  interface Attack {
    void on(OutputStream out) throws IOException;
  }

  private final ServerSocket socket;
  private final Attack attack;
  private final AtomicInteger requests = new AtomicInteger();

  HostileServer(Attack attack) {
    this.attack = attack;
    try {
      socket = new ServerSocket(0, 64, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** The attacks that all clients must bear, by what they do. */
  static Map<String, Attack> attacks() {
    return Map.ofEntries(
        Map.entry("a body without end", forEver("HTTP/1.1 200 OK\r\n\r\n", "x".repeat(4096))),
        Map.entry(
            "a length beyond all bounds",
            forEver(
                "HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\n",
                "[".repeat(4096))),
        Map.entry(
            "chunks without end",
            forEver(chunked(), Integer.toHexString(4096) + "\r\n" + "x".repeat(4096) + "\r\n")),
        Map.entry("a chunk's extension without end", forEver(chunked() + "5;", "x".repeat(4096))),
        Map.entry(
            "a trailer without end",
            forEver(chunked() + "0\r\n", "a: " + "x".repeat(900) + "\r\n")),
        Map.entry("a status line without end", forEver("HTTP/1.1 200 ", "x".repeat(4096))),
        Map.entry("a field without end", forEver("HTTP/1.1 200 OK\r\na: ", "x".repeat(4096))),
        Map.entry("fields without end", forEver("HTTP/1.1 200 OK\r\n", "a: b\r\n".repeat(512))),
        Map.entry(
            "only heads that are not yet the answer",
            forEver("", "HTTP/1.1 102 Processing\r\n\r\n".repeat(128))),
        Map.entry("zeros of 1 GiB, packed", HostileServer::bomb),
        Map.entry(
            "a gzip whose name has no end",
            out -> {
              head(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
              out.write(new byte[] {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0});
              repeat(out, "x".repeat(4096));
            }));
  }

  static Attack forEver(String start, String piece) {
    return out -> {
      head(out, start);
      repeat(out, piece);
    };
  }

  /** An answer that ends. */
  static Attack once(String fields, byte[] body) {
    return out -> {
      head(out, "HTTP/1.1 " + fields + "\r\nContent-Length: " + body.length + "\r\n\r\n");
      out.write(body);
      out.flush();
    };
  }

  private static String chunked() {
    return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  }

  private static void head(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void repeat(OutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    while (true) {
      out.write(bytes);
    }
  }

  private static void bomb(OutputStream out) throws IOException {
    head(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      for (long sent = 0; sent < BOMB; sent += ZEROS.length) {
        gzip.write(ZEROS);
      }
    }
  }

  /** How many requests have come. */
  int requests() {
    return requests.get();
  }

  URI baseUrl() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/client/v4");
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        OutputStream out = new BufferedOutputStream(client.getOutputStream(), 64 * 1024)) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      while (true) {
        String line = in.readLine();
        while (line != null && !line.isEmpty()) {
          line = in.readLine();
        }
        if (line == null) {
          return;
        }
        requests.incrementAndGet();
        attack.on(out);
      }
    } catch (IOException e) {
      // The client has hung up, which is what it should do.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
