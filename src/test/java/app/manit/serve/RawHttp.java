package app.manit.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes to a socket what no HTTP library would send. Every char is one byte. */
public final class RawHttp {
  private static final int PATIENCE_MILLIS = 10_000;

  private RawHttp() {}

  /** Sends a request to the end and reads the answer to the end. */
  public static String ask(int port, String... lines) {
    return send(port, String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n");
  }

  public static String get(int port, String target) {
    return ask(port, "GET " + target + " HTTP/1.1", "Host: 127.0.0.1:" + port);
  }

  public static String send(int port, String bytes) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }

  public static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  public static List<String> head(String answer) {
    return answer.substring(0, answer.indexOf("\r\n\r\n")).lines().toList();
  }
}
