package app.manit.deploy;

import app.manit.account.CloudflareEnvironment;
import app.manit.pages.ApiToken;
import app.manit.pages.HostEndpoint;
import app.manit.practice.PracticeEndpoint;
import app.manit.practice.PracticeHost;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;

/** The real practice host behind a front that spoils chosen answers. */
public final class FaultyHost implements AutoCloseable {
  private final PracticeHost practice;
  private final MockWebServer front = new MockWebServer();
  private final OkHttpClient http;
  private final List<Fault> faults = new ArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();

  /**
   * What goes wrong with the first request that fits, once.
   *
   * @param reaches whether the host still acts on it
   */
  private record Fault(Predicate<String> request, boolean reaches, Spoiler spoiler) {}

  /** Makes the spoilt answer. */
  private interface Spoiler {
    MockResponse answer() throws InterruptedException;
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
  HostEndpoint directly() {
    PracticeEndpoint direct = practice.endpoint();
    return new HostEndpoint(direct.baseUrl(), direct.accountId(), ApiToken.parse(direct.token()));
  }

  /**
   * Every request since the start or the last {@link #forget}: {@code POST /pages/assets/upload}.
   */
  List<String> requests() {
    return requests;
  }

  void forget() {
    requests.clear();
  }

  /** The host acts, but the connection breaks before the answer. */
  void loseAnswerTo(String request) {
    faults.add(
        new Fault(
            request::equals,
            true,
            () ->
                new MockResponse.Builder()
                    .onResponseStart(new SocketEffect.CloseSocket())
                    .build()));
  }

  /** The front answers in place of the host. */
  public void answer(String request, MockResponse answer) {
    faults.add(new Fault(request::equals, false, () -> answer));
  }

  /** All such requests wait until the test counts down. */
  public CountDownLatch hold(String request) {
    return held.computeIfAbsent(request, _ -> new CountDownLatch(1));
  }

  /** Something happens when the request comes; then it goes on as usual. */
  void when(String request, Runnable happening) {
    faults.add(
        new Fault(
            request::equals,
            true,
            () -> {
              happening.run();
              return new MockResponse.Builder()
                  .onResponseStart(new SocketEffect.CloseSocket())
                  .build();
            }));
  }

  private MockResponse answer(RecordedRequest request) throws InterruptedException {
    String line = "%s %s".formatted(request.getMethod(), shortPath(request.getUrl().encodedPath()));
    requests.add(line);
    CountDownLatch wait = held.get(line);
    if (wait != null) {
      wait.await();
    }
    Fault fault = take(line);
    if (fault != null && !fault.reaches()) {
      return fault.spoiler().answer();
    }
    MockResponse real = forward(request);
    return fault == null ? real : fault.spoiler().answer();
  }

  private synchronized @org.jspecify.annotations.Nullable Fault take(String line) {
    for (Fault fault : faults) {
      if (fault.request().test(line)) {
        faults.remove(fault);
        return fault;
      }
    }
    return null;
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
    String method = request.getMethod();
    byte[] sent = request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
    RequestBody body =
        List.of("GET", "HEAD", "DELETE").contains(method) ? null : RequestBody.create(sent);
    Request forwarded =
        new Request.Builder()
            .url(request.getUrl().newBuilder().host(base.getHost()).port(base.getPort()).build())
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
          .body(new Buffer().write(response.body().bytes()))
          .build();
    } catch (IOException e) {
      return new MockResponse.Builder().code(502).body("<html>bad gateway</html>").build();
    }
  }

  @Override
  public void close() {
    held.values().forEach(CountDownLatch::countDown);
    front.close();
    practice.close();
  }
}
