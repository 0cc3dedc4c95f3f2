package app.manit.pages;

import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What it means that a call got no answer at all. */
final class ConnectionFailures {

  private ConnectionFailures() {}

  /**
   * The failure.
   *
   * @param host the host's name, for the sentence
   * @param sent whether the request had begun to be sent
   */
  static PagesException of(IOException e, String host, boolean sent) {
    // A host has several addresses: one that answered tells more than those that were not reached.
    FailureKind kind =
        Stream.concat(Stream.of(e), Stream.of(e.getSuppressed()))
            .map(attempt -> kind(attempt, sent))
            .filter(attempt -> attempt != FailureKind.OFFLINE)
            .findFirst()
            .orElse(FailureKind.OFFLINE);
    return new PagesException(Failure.of(kind, List.of(host), e.toString()), sent, e);
  }

  private static FailureKind kind(Throwable e, boolean sent) {
    return switch (e) {
      case UnknownHostException _, NoRouteToHostException _ -> FailureKind.OFFLINE;
      case ConnectException _ when causes(e).anyMatch(cause -> says(cause, "unreachable")) ->
          FailureKind.OFFLINE;
      case ConnectException _ -> FailureKind.CONNECTION_REFUSED;
      case SocketTimeoutException _ ->
          sent ? FailureKind.CONNECTION_STALLED : FailureKind.CONNECTION_REFUSED;
      case SSLException tls when notTrusted(tls) -> FailureKind.NOT_TRUSTED;
      case ProtocolException _ when !says(e, "unexpected end of stream") ->
          FailureKind.HOST_ANSWER_UNREADABLE;
      default -> FailureKind.CONNECTION_LOST;
    };
  }

  /** A handshake that was cut is a lost connection; one that was judged and failed is not. */
  private static boolean notTrusted(SSLException e) {
    return e instanceof SSLPeerUnverifiedException
        || causes(e).anyMatch(CertificateException.class::isInstance)
        || (e instanceof SSLHandshakeException
            && causes(e).noneMatch(EOFException.class::isInstance))
        || says(e, "Unsupported or unrecognized SSL message");
  }

  private static Stream<Throwable> causes(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause).limit(20);
  }

  private static boolean says(Throwable e, String words) {
    return Objects.requireNonNullElse(e.getMessage(), "").contains(words);
  }
}
