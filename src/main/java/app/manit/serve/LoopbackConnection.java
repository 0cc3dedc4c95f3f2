package app.manit.serve;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnectionFactory;
import org.apache.hc.core5.http.impl.io.DefaultClassicHttpRequestFactory;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestParserFactory;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.apache.hc.core5.http.io.HttpServerRequestHandler.ResponseTrigger;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.ResponseConnControl;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.apache.hc.core5.http.protocol.ResponseDate;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's connection: its requests, one after the other. */
final class LoopbackConnection implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(LoopbackConnection.class);
  private static final int MAX_LINE_LENGTH = 16 * 1024;
  private static final int MAX_HEADERS = 100;

  /** How long a client may be silent, between requests or within one. */
  private static final Duration SILENCE = Duration.ofSeconds(60);

  /** What is read of a body that nobody wants: a file of 25 MiB in base64 and room to spare. */
  private static final long LARGEST_REST = 40L * 1024 * 1024;

  private static final Duration LONGEST_REST = Duration.ofSeconds(5);

  private static final Http1Config LIMITS =
      Http1Config.custom().setMaxLineLength(MAX_LINE_LENGTH).setMaxHeaderCount(MAX_HEADERS).build();

  /** Without it HttpCore writes a question mark for every byte from 0x80 to 0x9F. */
  private static final CharCodingConfig BYTES_AS_CHARS =
      CharCodingConfig.custom().setCharset(StandardCharsets.ISO_8859_1).build();

  private static final HttpProcessor PROCESSOR =
      HttpProcessorBuilder.create()
          .add(new ResponseDate())
          .add(new ResponseContent())
          .add(new ResponseConnControl())
          .build();
  private static final DefaultBHttpServerConnectionFactory CONNECTIONS =
      DefaultBHttpServerConnectionFactory.builder()
          .http1Config(LIMITS)
          .charCodingConfig(BYTES_AS_CHARS)
          .requestParserFactory(new DefaultHttpRequestParserFactory(null, new RawTargets()))
          .build();

  private enum State {
    IDLE,
    ANSWERING,
    ENDING
  }

  private final Socket socket;
  private final LoopbackHandler handler;
  private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);
  private volatile long since = System.nanoTime();

  LoopbackConnection(Socket socket, LoopbackHandler handler) {
    this.socket = socket;
    this.handler = handler;
  }

  /** HttpCore would read the target as a URI and lose what is not one: {@code //about}. */
  private static final class RawTargets extends DefaultClassicHttpRequestFactory {
    @Override
    public ClassicHttpRequest newHttpRequest(String method, String target) {
      ClassicHttpRequest request = new BasicClassicHttpRequest(method, "/");
      request.setPath(target);
      return request;
    }
  }

  @Override
  public void run() {
    try (socket) {
      socket.setSoTimeout(Math.toIntExact(SILENCE.toMillis()));
      socket.setTcpNoDelay(true);
      DefaultBHttpServerConnection connection = CONNECTIONS.createConnection(socket);
      HttpService service =
          new HttpService(
              PROCESSOR, this::answer, LIMITS, DefaultConnectionReuseStrategy.INSTANCE, null);
      try {
        while (connection.isOpen() && state.get() != State.ENDING) {
          service.handleRequest(connection, HttpCoreContext.create());
          since = System.nanoTime();
          state.compareAndSet(State.ANSWERING, State.IDLE);
        }
      } finally {
        connection.close(state.get() == State.ANSWERING ? CloseMode.IMMEDIATE : CloseMode.GRACEFUL);
      }
    } catch (IOException | HttpException e) {
      LOG.debug("a connection ended: {}", e.toString());
    }
  }

  /** When what it is doing now began, by {@link System#nanoTime}. */
  long since() {
    return since;
  }

  /** Ends the connection after the answer that is being sent, or now if there is none. */
  void finish() {
    if (state.getAndSet(State.ENDING) == State.IDLE) {
      cut();
    }
  }

  /** Ends the connection now. */
  void cut() {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("a connection did not close: {}", e.toString());
    }
  }

  private void answer(ClassicHttpRequest received, ResponseTrigger reply, HttpContext context)
      throws IOException, HttpException {
    if (!state.compareAndSet(State.IDLE, State.ANSWERING)) {
      throw new SocketException("the server is closing");
    }
    since = System.nanoTime();
    if (received.containsHeader(HttpHeaders.EXPECT)) {
      reply.sendInformation(new BasicClassicHttpResponse(HttpStatus.SC_CONTINUE));
    }
    LoopbackResponse response = response(received);
    if (!readToItsEnd(received)) {
      // HttpCore would read on before it sends the answer, and for ever.
      received.setEntity(null);
      response = response.closing();
    }
    send(response, reply);
  }

  private LoopbackResponse response(ClassicHttpRequest received) throws IOException {
    Optional<LoopbackRequest> request = LoopbackMessages.request(received);
    return request.isEmpty()
        ? LoopbackResponse.text(HttpStatus.SC_BAD_REQUEST, "This request names no host.\n")
        : handle(request.get());
  }

  /**
   * Skips what a handler has left of a body, so that the client can take note of its answer; not
   * more than any honest client sends.
   */
  private static boolean readToItsEnd(ClassicHttpRequest received) throws IOException {
    if (received.getEntity() == null) {
      return true;
    }
    InputStream body = received.getEntity().getContent();
    byte[] piece = new byte[16 * 1024];
    long end = System.nanoTime() + LONGEST_REST.toNanos();
    long skipped = 0;
    while (skipped < LARGEST_REST && System.nanoTime() < end) {
      int n = body.read(piece);
      if (n < 0) {
        return true;
      }
      skipped += n;
    }
    return false;
  }

  private LoopbackResponse handle(LoopbackRequest request) throws IOException {
    try {
      return handler.handle(request);
    } catch (RuntimeException e) {
      LOG.error("{} {} could not be answered", request.method(), request.target(), e);
      return LoopbackResponse.of(PagesResponse.STORAGE_FAILURE);
    }
  }

  private static void send(LoopbackResponse response, ResponseTrigger reply)
      throws IOException, HttpException {
    if (response.status() == HttpStatus.SC_NOT_MODIFIED) {
      reply.submitResponse(LoopbackMessages.head(response));
      return;
    }
    InputStream body = open(response);
    if (body == null) {
      send(LoopbackResponse.of(PagesResponse.STORAGE_FAILURE), reply);
      return;
    }
    try (body) {
      ClassicHttpResponse message = LoopbackMessages.head(response);
      message.setEntity(new BodyEntity(body, response.body().size()));
      reply.submitResponse(message);
    }
  }

  private static @Nullable InputStream open(LoopbackResponse response) {
    try {
      return response.body().open();
    } catch (IOException e) {
      LOG.warn("a stored file does not open: {}", e.toString());
      return null;
    }
  }
}
