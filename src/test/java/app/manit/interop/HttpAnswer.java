package app.manit.interop;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer as it came over the line. It is read to its own end and not to that of the connection,
 * which Cloudflare's server keeps open for seconds whatever it is told.
 *
 * @param fields names in lower case; several values joined by commas
 * @param body one char a byte, chunks put together
 */
record HttpAnswer(int status, Map<String, String> fields, String body) {
  private static final int PATIENCE_MILLIS = 10_000;

  /**
   * Asks for a target just as it is written.
   *
   * @param more header fields, as lines
   */
  static HttpAnswer of(int port, String method, String target, String authority, String... more) {
    String request =
        "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n"
            .formatted(
                method,
                target,
                authority,
                more.length == 0 ? "" : String.join("\r\n", more) + "\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return read(new BufferedInputStream(socket.getInputStream()), method);
    } catch (IOException e) {
      throw new AssertionError("no answer to " + method + " " + target, e);
    }
  }

  private static HttpAnswer read(InputStream in, String method) throws IOException {
    int status = Integer.parseInt(line(in).split(" ", 3)[1]);
    Map<String, String> fields = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      fields.merge(
          line.substring(0, colon).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip(),
          (first, next) -> first + ", " + next);
    }
    boolean bare = method.equals("HEAD") || status == 204 || status == 304;
    return new HttpAnswer(status, fields, bare ? "" : body(in, fields));
  }

  private static String body(InputStream in, Map<String, String> fields) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (fields.getOrDefault("transfer-encoding", "").equals("chunked")) {
      for (int length = chunk(in); length > 0; length = chunk(in)) {
        body.write(in.readNBytes(length));
        line(in);
      }
    } else {
      body.write(in.readNBytes(Integer.parseInt(fields.getOrDefault("content-length", "0"))));
    }
    return body.toString(StandardCharsets.ISO_8859_1);
  }

  private static int chunk(InputStream in) throws IOException {
    return Integer.parseInt(line(in), 16);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the answer ends in a line: " + line);
      }
      line.append((char) c);
    }
    return line.substring(0, line.length() - 1);
  }

  /** A header field; empty if there is none. */
  String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
