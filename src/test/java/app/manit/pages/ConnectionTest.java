package app.manit.pages;

import static app.manit.failure.FailureKind.CONNECTION_LOST;
import static app.manit.failure.FailureKind.CONNECTION_REFUSED;
import static app.manit.failure.FailureKind.CONNECTION_STALLED;
import static app.manit.failure.FailureKind.HOST_ANSWER_UNREADABLE;
import static app.manit.failure.FailureKind.NOT_TRUSTED;
import static app.manit.failure.FailureKind.OFFLINE;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.manit.failure.FailureKind;
import app.manit.pages.PagesHttp.TimeLimits;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens when no answer comes, and how waiting for one is ended. */
class ConnectionTest {
  private static final TimeLimits IMPATIENT =
      new TimeLimits(Duration.ofSeconds(5), Duration.ofMillis(50));

  @RegisterExtension final ScriptedHost host = new ScriptedHost();

  @Test
  void aPortThatNobodyListensOnRefuses() {
    PagesClient client = host.client();
    host.server().close();

    PagesException e = failing(client);

    assertThat(e.failure().kind()).isEqualTo(CONNECTION_REFUSED);
    assertThat(e.failure().arguments()).containsExactly("127.0.0.1");
    assertThat(e.mayHaveActed()).isFalse();
  }

  @Test
  void aNameThatIsNotFoundMeansOffline() {
    PagesClient client =
        new PagesClient(
            new HostEndpoint(
                URI.create("https://api.cloudflare.com/client/v4"),
                ScriptedHost.ACCOUNT,
                ApiToken.parse(ScriptedHost.TOKEN)),
            host.http()
                .newBuilder()
                .dns(
                    name -> {
                      throw new UnknownHostException(name);
                    })
                .build());

    PagesException e = failing(client);

    assertThat(e.failure().kind()).isEqualTo(OFFLINE);
    assertThat(e.failure().arguments()).containsExactly("api.cloudflare.com");
    assertThat(e.mayHaveActed()).isFalse();
  }

  @Test
  void aHostThatCannotProveWhoItIsGetsNothing() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answerInClear(plain));
      PagesClient client =
          host.client(
              new HostEndpoint(
                  URI.create("https://127.0.0.1:" + plain.getLocalPort()),
                  ScriptedHost.ACCOUNT,
                  ApiToken.parse(ScriptedHost.TOKEN)));

      PagesException e = failing(client);

      assertThat(e.failure().kind()).isEqualTo(NOT_TRUSTED);
      assertThat(e.mayHaveActed()).isFalse();
    }
  }

  private static void answerInClear(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException _) {
      // The client has seen enough and hangs up.
    }
  }

  @Test
  void aConnectionThatBreaksBeforeTheAnswerLeavesItOpenWhatWasDone() {
    host.answers(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());

    PagesException e = failing(host.client());

    assertThat(e.failure().kind()).isEqualTo(CONNECTION_LOST);
    assertThat(e.mayHaveActed()).isTrue();
    assertThat(host.server().getRequestCount()).isEqualTo(1);
  }

  @Test
  void anAnswerThatIsCutIsALostConnection() {
    host.answers(
        new MockResponse.Builder()
            .body("{\"success\":true}" + " ".repeat(100_000))
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());

    PagesException e = failing(host.client());

    assertThat(e.failure().kind()).isEqualTo(CONNECTION_LOST);
    assertThat(e.mayHaveActed()).isTrue();
  }

  @Test
  void silenceIsNotWaitedForForEver() {
    host.answers(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());

    PagesException e = failing(host.client(IMPATIENT));

    assertThat(e.failure().kind()).isEqualTo(CONNECTION_STALLED);
    assertThat(e.mayHaveActed()).isTrue();
  }

  @Test
  void anAnswerThatTricklesIsWaitedForWhileItMoves() {
    host.answers(
        new MockResponse.Builder()
            .body("{\"success\":true}" + " ".repeat(80))
            .throttleBody(8, 40, TimeUnit.MILLISECONDS)
            .build());
    TimeLimits shorterThanTheAnswer = new TimeLimits(Duration.ofSeconds(5), Duration.ofMillis(400));

    host.client(shorterThanTheAnswer).deleteProject("ann");

    assertThat(host.server().getRequestCount()).isEqualTo(1);
  }

  @Test
  void anAnswerThatTricklesForEverIsNot() {
    host.answers(
        new MockResponse.Builder()
            .body("{\"success\":true}" + " ".repeat(1_000_000))
            .throttleBody(1, 5, TimeUnit.MILLISECONDS)
            .build());

    PagesException e = failing(host.client(IMPATIENT));

    assertThat(e.failure().kind()).isEqualTo(CONNECTION_STALLED);
    assertThat(e.mayHaveActed()).isTrue();
  }

  @Test
  void readingIsRepeatedOnceWhenAnIdleConnectionHasDied() {
    host.answers(
            new MockResponse.Builder()
                .body("{\"success\":true,\"result\":[]}")
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                .build())
        .succeeds("[]");
    PagesClient client = host.client();

    assertThat(client.projects()).isEmpty();
    assertThat(client.projects()).isEmpty();
  }

  @Test
  void connectionsAreUsedAgain() throws InterruptedException {
    host.succeeds("[]").succeeds("[]");
    PagesClient client = host.client();

    client.projects();
    client.projects();

    assertThat(host.next().getConnectionIndex()).isEqualTo(host.next().getConnectionIndex());
  }

  @Test
  void anInterruptEndsTheCall() throws Exception {
    CountDownLatch asked = silentFromNowOn();
    PagesClient client = host.client();
    FutureTask<Boolean> task =
        new FutureTask<>(
            () -> {
              assertThatThrownBy(client::projects).isInstanceOf(CancellationException.class);
              return Thread.currentThread().isInterrupted();
            });
    Thread caller = Thread.ofPlatform().start(task);
    asked.await();

    caller.interrupt();

    assertThat(task.get()).describedAs("interrupt flag after the cancellation").isFalse();
  }

  @Test
  void aThreadThatIsInterruptedAlreadyDoesNotWait() {
    PagesClient client = host.client();
    Thread.currentThread().interrupt();

    assertThat(catchThrowableOfType(CancellationException.class, client::projects)).isNotNull();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void closingTheClientEndsItsCalls() throws Exception {
    CountDownLatch asked = silentFromNowOn();
    PagesClient client = host.client();
    FutureTask<CancellationException> task =
        new FutureTask<>(() -> catchThrowableOfType(CancellationException.class, client::projects));
    Thread.ofVirtual().start(task);
    asked.await();

    client.close();

    assertThat(task.get()).isNotNull();
  }

  private CountDownLatch silentFromNowOn() {
    CountDownLatch asked = new CountDownLatch(1);
    host.server()
        .setDispatcher(
            new Dispatcher() {
              @Override
              public MockResponse dispatch(RecordedRequest request) {
                asked.countDown();
                return new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build();
              }
            });
    return asked;
  }

  static Stream<Arguments> exceptions() {
    return Stream.of(
        arguments(new UnknownHostException("x"), false, OFFLINE),
        arguments(new NoRouteToHostException("No route to host"), false, OFFLINE),
        arguments(connect("Network is unreachable"), false, OFFLINE),
        arguments(connect("Connection refused"), false, CONNECTION_REFUSED),
        arguments(
            withOther(connect("Network is unreachable"), connect("Connection refused")),
            false,
            CONNECTION_REFUSED),
        arguments(new SocketTimeoutException("Connect timed out"), false, CONNECTION_REFUSED),
        arguments(new SocketTimeoutException("timeout"), true, CONNECTION_STALLED),
        arguments(new SocketException("Connection reset"), true, CONNECTION_LOST),
        arguments(new IOException("unexpected end of stream"), true, CONNECTION_LOST),
        arguments(new ProtocolException("unexpected end of stream"), true, CONNECTION_LOST),
        arguments(
            new ProtocolException("Unexpected status line: hi"), true, HOST_ANSWER_UNREADABLE),
        arguments(new SSLPeerUnverifiedException("Hostname not verified"), false, NOT_TRUSTED),
        arguments(
            handshake("PKIX path building failed", new CertificateException("no path")),
            false,
            NOT_TRUSTED),
        arguments(handshake("handshake_failure", null), false, NOT_TRUSTED),
        arguments(
            handshake("Remote host terminated the handshake", new EOFException()),
            false,
            CONNECTION_LOST),
        arguments(new SSLException("Connection reset"), true, CONNECTION_LOST));
  }

  @ParameterizedTest
  @MethodSource("exceptions")
  void everyExceptionHasItsMeaning(IOException given, boolean sent, FailureKind kind) {
    PagesException e = ConnectionFailures.of(given, "api.cloudflare.com", sent);

    assertThat(e.failure().kind()).isEqualTo(kind);
    assertThat(e.failure().arguments()).isEqualTo(List.of("api.cloudflare.com"));
    assertThat(e.mayHaveActed()).isEqualTo(sent);
    assertThat(e.httpStatus()).isZero();
    assertThat(e.code()).isZero();
    assertThat(e.retryAfter()).isEmpty();
    assertThat(e.ray()).isEmpty();
  }

  /** As OkHttp wraps it. */
  private static IOException connect(String reason) {
    ConnectException e = new ConnectException("Failed to connect to /192.0.2.1:443");
    e.initCause(new ConnectException(reason));
    return e;
  }

  private static IOException withOther(IOException first, IOException other) {
    first.addSuppressed(other);
    return first;
  }

  private static IOException handshake(String message, Throwable cause) {
    SSLHandshakeException e = new SSLHandshakeException(message);
    e.initCause(cause);
    return e;
  }

  private static PagesException failing(PagesClient client) {
    return catchThrowableOfType(PagesException.class, () -> client.deleteProject("ann"));
  }
}
