package app.manit.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.site.Content;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackServerTest {

  private static final LoopbackHandler ECHO =
      request ->
          LoopbackResponse.text(
              200, request.method() + " " + request.authority() + " " + request.target());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '`',
      textBlock =
          """
          /	/
          /100%	/100%
          //about	//about
          //evil.example:80/x	//evil.example:80/x
          /%zz	/%zz
          /a|b	/a|b
          /a"<>^{}[]\\b	/a"<>^{}[]\\b
          /../%2e%2e/x	/../%2e%2e/x
          /x?q=|%&#f	/x?q=|%&#f
          /\u00c3\u00a9	/%C3%A9
          /\u00e9	/%E9
          *	*
          """)
  void aTargetArrivesAsItWasSent(String sent, String arrived) {
    try (LoopbackServer server = LoopbackServer.start(0, ECHO)) {
      assertThat(RawHttp.body(RawHttp.get(server.port(), sent)))
          .isEqualTo("GET 127.0.0.1:" + server.port() + " " + arrived);
    }
  }

  @Test
  void theHostInAProxysRequestIsTheOneThatCounts() {
    try (LoopbackServer server = LoopbackServer.start(0, ECHO)) {
      assertThat(
              RawHttp.body(
                  RawHttp.ask(
                      server.port(), "GET http://evil.example/a?b HTTP/1.1", "Host: localhost")))
          .isEqualTo("GET evil.example /a?b");
    }
  }

  @ParameterizedTest
  @CsvSource({"GET / HTTP/1.1,400", "GET / HTTP/1.0,400"})
  void aRequestMustNameAHost(String line, int status) {
    try (LoopbackServer server = LoopbackServer.start(0, ECHO)) {
      assertThat(RawHttp.status(RawHttp.ask(server.port(), line))).isEqualTo(status);
      assertThat(
              RawHttp.status(
                  RawHttp.ask(server.port(), line, "Host: localhost", "Host: evil.example")))
          .isEqualTo(status);
    }
  }

  @Test
  void oneConnectionCarriesManyRequests() {
    try (LoopbackServer server = LoopbackServer.start(0, ECHO)) {
      String answers =
          RawHttp.send(
              server.port(),
              """
              GET /1 HTTP/1.1
              Host: localhost

              HEAD /2 HTTP/1.1
              Host: localhost

              POST /3 HTTP/1.1
              Host: localhost
              Transfer-Encoding: chunked

              3
              abc
              0

              GET /4 HTTP/1.1
              Host: localhost
              Connection: close

              """
                  .replace("\n", "\r\n"));
      assertThat(answers)
          .contains("GET localhost /1", "POST localhost /3", "GET localhost /4")
          .doesNotContain("HEAD localhost /2")
          .contains("Content-Length: " + "HEAD localhost /2".length());
    }
  }

  @Test
  void aLongUploadIsReadAsItArrives() throws IOException {
    long size = 16L * 1024 * 1024;
    AtomicLong received = new AtomicLong();
    LoopbackHandler counting =
        request -> {
          byte[] piece = new byte[64 * 1024];
          for (int n = request.body().read(piece); n >= 0; n = request.body().read(piece)) {
            received.addAndGet(n);
          }
          return LoopbackResponse.text(200, "");
        };
    OkHttpClient client = new OkHttpClient();
    try (LoopbackServer server = LoopbackServer.start(0, counting)) {
      for (long length : new long[] {size, -1}) {
        received.set(0);
        Request request =
            new Request.Builder()
                .url("http://127.0.0.1:" + server.port() + "/upload")
                .post(zeros(size, length))
                .build();
        try (Response response = client.newCall(request).execute()) {
          assertThat(response.code()).isEqualTo(200);
        }
        assertThat(received).hasValue(size);
      }
    } finally {
      client.connectionPool().evictAll();
    }
  }

  private static RequestBody zeros(long size, long announced) {
    return new RequestBody() {
      @Override
      public MediaType contentType() {
        return MediaType.get("application/octet-stream");
      }

      @Override
      public long contentLength() {
        return announced;
      }

      @Override
      public void writeTo(BufferedSink sink) throws IOException {
        byte[] piece = new byte[1024 * 1024];
        for (long written = 0; written < size; written += piece.length) {
          sink.write(piece);
        }
      }
    };
  }

  @Test
  void aClientThatAsksFirstMaySend() {
    LoopbackHandler reading =
        request ->
            LoopbackResponse.text(
                200, new String(request.body().readAllBytes(), StandardCharsets.UTF_8));
    try (LoopbackServer server = LoopbackServer.start(0, reading)) {
      String answer =
          RawHttp.send(
              server.port(),
              "POST / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nConnection: close\r\n"
                  + "Content-Length: 2\r\n\r\nhi");
      assertThat(answer).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK").endsWith("hi");
    }
  }

  @Test
  void aHeadThatNeverEndsIsRefused() {
    try (LoopbackServer server = LoopbackServer.start(0, ECHO)) {
      String line = "X-Long: " + "x".repeat(20_000);
      assertThat(
              RawHttp.status(RawHttp.ask(server.port(), "GET / HTTP/1.1", "Host: localhost", line)))
          .isEqualTo(431);
      String many = "X: y\r\n".repeat(200).strip();
      assertThat(
              RawHttp.status(RawHttp.ask(server.port(), "GET / HTTP/1.1", "Host: localhost", many)))
          .isEqualTo(431);
    }
  }

  @Test
  void textInAHeaderFieldIsSentAsUtf8() {
    LoopbackHandler moved =
        request ->
            new LoopbackResponse(308, HeaderFields.of("location", "/日本"), PagesResponse.NO_BODY);
    try (LoopbackServer server = LoopbackServer.start(0, moved)) {
      String location =
          new String("/日本".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      assertThat(RawHttp.head(RawHttp.get(server.port(), "/")))
          .contains("location: " + location, "Content-Length: 0");
    }
  }

  @Test
  void aLineBreakInAHeaderFieldDoesNotBeginAnother() {
    LoopbackHandler split =
        request ->
            new LoopbackResponse(
                200, HeaderFields.of("x", "a\r\nset-cookie: b"), PagesResponse.NO_BODY);
    try (LoopbackServer server = LoopbackServer.start(0, split)) {
      assertThat(RawHttp.head(RawHttp.get(server.port(), "/")))
          .noneMatch(line -> line.startsWith("set-cookie"));
    }
  }

  @Test
  void aFileThatDoesNotOpenIsABare500() {
    LoopbackHandler broken =
        request ->
            new LoopbackResponse(
                200,
                HeaderFields.of("etag", "\"x\""),
                content(
                    10,
                    () -> {
                      throw new IOException("gone");
                    }));
    try (LoopbackServer server = LoopbackServer.start(0, broken)) {
      String answer = RawHttp.get(server.port(), "/");
      assertThat(RawHttp.status(answer)).isEqualTo(500);
      assertThat(answer).doesNotContainIgnoringCase("etag");
    }
  }

  @Test
  void aFileThatHasBecomeShorterBreaksTheConnection() {
    LoopbackHandler shorter =
        request ->
            new LoopbackResponse(
                200, HeaderFields.NONE, content(1_000_000, () -> InputStream.nullInputStream()));
    try (LoopbackServer server = LoopbackServer.start(0, shorter)) {
      OkHttpClient client = new OkHttpClient();
      Request request =
          new Request.Builder().url("http://127.0.0.1:" + server.port() + "/").build();
      assertThatThrownBy(
              () -> {
                try (Response response = client.newCall(request).execute()) {
                  response.body().bytes();
                }
              })
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void aFaultOfTheHandlerIsAnswered() {
    LoopbackHandler faulty =
        request -> {
          throw new IllegalStateException("a fault for the log");
        };
    try (LoopbackServer server = LoopbackServer.start(0, faulty)) {
      assertThat(RawHttp.status(RawHttp.get(server.port(), "/"))).isEqualTo(500);
    }
  }

  @Test
  void nobodyElseOnTheNetworkReachesIt() throws IOException {
    try (LoopbackServer server = LoopbackServer.start(0, ECHO)) {
      for (InetAddress other :
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .filter(address -> !address.isLoopbackAddress())
              .toList()) {
        assertThatThrownBy(() -> new Socket(other, server.port()).close())
            .isInstanceOf(ConnectException.class);
      }
    }
  }

  @Test
  void aTakenPortIsSaidToBeTaken() {
    try (LoopbackServer server = LoopbackServer.start(0, ECHO)) {
      assertThatThrownBy(() -> LoopbackServer.start(server.port(), ECHO))
          .isInstanceOfSatisfying(
              FailureException.class,
              e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.PORT_IN_USE));
    }
  }

  @Test
  void closingFreesThePortAndEndsIdleConnections() throws IOException {
    LoopbackServer server = LoopbackServer.start(0, ECHO);
    try (Socket idle = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      idle.setSoTimeout(10_000);
      idle.getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(idle.getInputStream().read()).isEqualTo('H');
      server.close();
      assertThat(idle.getInputStream().readAllBytes()).asString().endsWith("GET x /");
    }
    LoopbackServer.start(server.port(), ECHO).close();
  }

  @Test
  void anAnswerThatIsBeingMadeIsStillSent() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    LoopbackHandler slow =
        request -> {
          asked.countDown();
          try {
            closing.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          return LoopbackResponse.text(200, "done");
        };
    LoopbackServer server = LoopbackServer.start(0, slow);
    Thread close =
        Thread.ofVirtual()
            .unstarted(
                () -> {
                  closing.countDown();
                  server.close();
                });
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                asked.await();
                close.start();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    assertThat(RawHttp.body(RawHttp.get(server.port(), "/"))).isEqualTo("done");
    close.join();
  }

  private interface Opening {
    InputStream open() throws IOException;
  }

  private static Content content(long size, Opening opening) {
    return new Content() {
      @Override
      public long size() {
        return size;
      }

      @Override
      public InputStream open() throws IOException {
        return opening.open();
      }
    };
  }
}
