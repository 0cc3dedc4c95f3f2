package app.manit.deploy;

import app.manit.account.CloudflareEnvironment;
import app.manit.pages.ApiToken;
import app.manit.pages.HostEndpoint;
import app.manit.pages.PromptServer;
import app.manit.practice.PracticeEndpoint;
import app.manit.practice.PracticeHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** The real practice host behind a front that spoils chosen answers. */
public final class FaultyHost implements AutoCloseable {
  /** Begins the line of a request for a page of a site: {@code VISIT /}. */
  private static final String VISIT = "VISIT ";

  /** As many times as a test can ask. */
  static final int FOR_EVER = Integer.MAX_VALUE;

  private final PracticeHost practice;
  private final MockWebServer front = PromptServer.create();
  private final OkHttpClient http;
  private volatile @Nullable RecordedRequest stopped;
  private final List<Trouble> troubles = new ArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> visits = new CopyOnWriteArrayList<>();
  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
  private volatile Watcher watcher = new Watcher() {};

  /**
   * What goes wrong with requests that fit.
   *
   * @param reaches whether the host still acts on them
   */
  private record Trouble(
      String request,
      boolean reaches,
      Optional<Fault> fault,
      AtomicInteger times,
      Spoiler spoiler) {

    boolean isRefusal() {
      return fault.equals(Optional.of(Fault.REFUSED));
    }
  }

  /** Sees every request to the API, on the thread that answers it. */
  public interface Watcher {
    /**
     * It came, and the host has not acted yet.
     *
     * @param line as {@link #requests} gives it
     * @return what goes wrong with it, if anything
     */
    default Optional<Fault> arrived(String line, RecordedRequest request)
        throws InterruptedException {
      return Optional.empty();
    }

    /** The host is done with it, and its answer is about to go out. */
    default void answering(String line, RecordedRequest request) {}
  }

  /** Makes the spoilt answer of the real one, which is empty where the host did not act. */
  private interface Spoiler {
    MockResponse spoil(MockResponse real) throws InterruptedException;
  }

  /** Starts both; the practice host keeps its records in the folder. */
  public FaultyHost(Path folder, Clock clock, OkHttpClient http) throws IOException {
    this.http = http;
    this.practice = PracticeHost.start(folder, OptionalInt.empty(), clock);
    front.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            return answer(request);
          }
        });
    front.start();
  }

  /** The way to the host through the front. */
  HostEndpoint endpoint() {
    PracticeEndpoint direct = practice.endpoint();
    return new HostEndpoint(
        front.url(direct.baseUrl().getPath()).uri(),
        direct.accountId(),
        ApiToken.parse(direct.token()));
  }

  /** The same as environment variables, for a whole program. */
  public Map<String, String> environment() {
    return Map.of(
        CloudflareEnvironment.BASE_URL, endpoint().baseUrl().toString(),
        CloudflareEnvironment.ACCOUNT, practice.endpoint().accountId(),
        CloudflareEnvironment.TOKEN, practice.endpoint().token());
  }

  /** The way to the host past the front: what is true there. */
  public HostEndpoint directly() {
    PracticeEndpoint direct = practice.endpoint();
    return new HostEndpoint(direct.baseUrl(), direct.accountId(), ApiToken.parse(direct.token()));
  }

  /**
   * Every request to the API since the start or the last {@link #forget}: {@code POST
   * /pages/assets/upload}.
   */
  List<String> requests() {
    return requests;
  }

  /** The method of every request for a page of a site, since the same moment. */
  List<String> visits() {
    return visits;
  }

  synchronized void forget() {
    requests.clear();
    visits.clear();
    troubles.clear();
  }

  /** The host acts, but the connection breaks before the answer. */
  void loseAnswerTo(String request) {
    inject(Fault.RESET_AFTER_THE_HOST_ACTED, request, 1);
  }

  /** The next requests of that line go wrong, as many as said. */
  public void inject(Fault fault, String request, int times) {
    add(trouble(fault, request, times));
  }

  private static Trouble trouble(Fault fault, String request, int times) {
    return new Trouble(
        request, fault.hostActs(), Optional.of(fault), new AtomicInteger(times), fault::spoil);
  }

  /** The front answers the next one in place of the host. */
  public void answer(String request, MockResponse answer) {
    add(new Trouble(request, false, Optional.empty(), new AtomicInteger(1), _ -> answer));
  }

  /** The next deployment is made, but it takes the host a while until it is online. */
  void publishSlowly() {
    add(
        new Trouble(
            "POST /projects/*/deployments",
            true,
            Optional.empty(),
            new AtomicInteger(1),
            FaultyHost::notDoneYet));
  }

  private static MockResponse notDoneYet(MockResponse real) {
    try (Buffer buffer = new Buffer()) {
      Objects.requireNonNull(real.getBody()).writeTo(buffer);
      return real.newBuilder()
          .body(buffer.readUtf8().replace("\"status\":\"success\"", "\"status\":\"active\""))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All such requests wait until the test counts down. */
  public CountDownLatch hold(String request) {
    return held.computeIfAbsent(request, _ -> new CountDownLatch(1));
  }

  /** Something happens when the request comes; the host acts, and its answer is lost. */
  void when(String request, Runnable happening) {
    add(
        new Trouble(
            request,
            true,
            Optional.empty(),
            new AtomicInteger(1),
            real -> {
              happening.run();
              return Fault.RESET_AFTER_THE_HOST_ACTED.spoil(real);
            }));
  }

  /** How many troubles that were to come have not come, not counting those that go on. */
  synchronized int troublesLeft() {
    return Math.toIntExact(
        troubles.stream().filter(trouble -> trouble.times().get() < FOR_EVER / 2).count());
  }

  /** Lets somebody see and spoil all requests from now on, in place of whoever did so before. */
  public void watchedBy(Watcher next) {
    watcher = next;
  }

  private synchronized void add(Trouble trouble) {
    troubles.add(trouble);
  }

  /**
   * For the client: what is to be refused meets a port where nobody listens, and for an answer that
   * never ends it waits for an instant only.
   */
  Interceptor clientSide() {
    return chain -> {
      Request request = chain.request();
      String line = line(request.method(), request.url());
      if (request.url().port() != front.getPort()) {
        return chain.proceed(request);
      }
      if (take(line, Trouble::isRefusal) != null) {
        HttpUrl closed = request.url().newBuilder().host("127.0.0.1").port(closedPort()).build();
        return chain.proceed(request.newBuilder().url(closed).build());
      }
      return (waitsInVain(line) ? chain.withReadTimeout(10, TimeUnit.MILLISECONDS) : chain)
          .proceed(request);
    };
  }

  private synchronized boolean waitsInVain(String line) {
    return troubles.stream()
        .filter(trouble -> trouble.request().equals(line))
        .findFirst()
        .flatMap(Trouble::fault)
        .filter(Fault::endless)
        .isPresent();
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private MockResponse answer(RecordedRequest request) throws InterruptedException {
    String line = line(request.getMethod(), request.getUrl());
    if (line.startsWith(VISIT)) {
      visits.add(request.getMethod());
      return answer(request, line, Optional.empty());
    }
    requests.add(line);
    Watcher watching = watcher;
    Optional<Fault> fault = watching.arrived(line, request);
    try {
      return answer(request, line, fault);
    } finally {
      watching.answering(line, request);
    }
  }

  private MockResponse answer(RecordedRequest request, String line, Optional<Fault> fault)
      throws InterruptedException {
    CountDownLatch wait = held.get(line);
    if (wait != null) {
      wait.await();
    }
    Trouble trouble =
        fault
            .map(of -> trouble(of, line, 1))
            .orElseGet(() -> take(line, found -> !found.isRefusal()));
    if (trouble == null) {
      return forward(request);
    }
    if (trouble.reaches()) {
      return trouble.spoiler().spoil(forward(request));
    }
    stopped = request;
    return trouble.spoiler().spoil(new MockResponse.Builder().build());
  }

  /** The last request that did not reach the host reaches it after all. */
  void letTheLastOneArrive() {
    forward(Objects.requireNonNull(stopped));
  }

  private synchronized @Nullable Trouble take(String line, Predicate<Trouble> which) {
    Trouble found =
        troubles.stream()
            .filter(trouble -> trouble.request().equals(line) && which.test(trouble))
            .findFirst()
            .orElse(null);
    if (found != null && found.times().decrementAndGet() == 0) {
      troubles.remove(found);
    }
    return found;
  }

  private String line(String method, HttpUrl url) {
    return isApi(url)
        ? "%s %s".formatted(method, shortPath(url.encodedPath()))
        : VISIT + url.encodedPath();
  }

  private static boolean isApi(HttpUrl url) {
    return !url.host().endsWith(".localhost");
  }

  /** Without what differs from run to run: account, project and deployment names. */
  private static String shortPath(String path) {
    return path.replaceFirst("^/client/v4", "")
        .replaceFirst("/accounts/[0-9a-f]+/pages", "")
        .replaceFirst("/projects/[^/]+", "/projects/*")
        .replaceFirst("/deployments/[^/]+", "/deployments/*");
  }

  private MockResponse forward(RecordedRequest request) {
    URI base = practice.endpoint().baseUrl();
    HttpUrl asked = request.getUrl();
    String method = request.getMethod();
    byte[] sent = request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
    RequestBody body =
        List.of("GET", "HEAD", "DELETE").contains(method) ? null : RequestBody.create(sent);
    Request forwarded =
        new Request.Builder()
            .url(
                asked
                    .newBuilder()
                    .host(isApi(asked) ? base.getHost() : asked.host())
                    .port(base.getPort())
                    .build())
            .headers(request.getHeaders().newBuilder().removeAll("Host").build())
            .method(method, body)
            .build();
    try (Response response = http.newCall(forwarded).execute()) {
      return new MockResponse.Builder()
          .code(response.code())
          .headers(
              response
                  .headers()
                  .newBuilder()
                  .removeAll("Transfer-Encoding")
                  .removeAll("Content-Length")
                  .build())
          .body(isApi(asked) ? seenFromTheFront(response) : whole(response))
          .build();
    } catch (IOException e) {
      return new MockResponse.Builder().code(502).body("<html>bad gateway</html>").build();
    }
  }

  private static Buffer whole(Response response) throws IOException {
    return new Buffer().write(response.body().bytes());
  }

  /** Visitors of the pages come through the front, too. */
  private Buffer seenFromTheFront(Response response) throws IOException {
    String own = ".localhost:" + practice.endpoint().baseUrl().getPort();
    return new Buffer()
        .writeUtf8(response.body().string().replace(own, ".localhost:" + front.getPort()));
  }

  @Override
  public void close() {
    held.values().forEach(CountDownLatch::countDown);
    front.close();
    practice.close();
  }
}
