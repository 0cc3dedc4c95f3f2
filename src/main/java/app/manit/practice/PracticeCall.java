package app.manit.practice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Asks whether a practice host is really there. By a socket: on the way of every command an HTTP
 * client would cost more than the rest.
 */
final class PracticeCall {
  private static final int PATIENCE_MILLIS = 2_000;
  private static final byte[] YES = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);

  private PracticeCall() {}

  static boolean answers(PracticeEndpoint endpoint) {
    String request =
        """
        GET %s/user/tokens/verify HTTP/1.1
        Host: 127.0.0.1
        Authorization: Bearer %s
        Connection: close

        """
            .formatted(endpoint.baseUrl().getPath(), endpoint.token())
            .replace("\n", "\r\n");
    try (Socket socket = new Socket()) {
      InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      socket.connect(new InetSocketAddress(here, endpoint.baseUrl().getPort()), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return Arrays.equals(socket.getInputStream().readNBytes(YES.length), YES);
    } catch (IOException e) {
      return false;
    }
  }
}
