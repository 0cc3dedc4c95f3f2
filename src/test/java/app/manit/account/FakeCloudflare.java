package app.manit.account;

import app.manit.pages.PagesHttp;
import app.manit.pages.PromptServer;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;

/** As much of Cloudflare as tells what a token may do, with tokens of all kinds. */
public final class FakeCloudflare implements AutoCloseable {
  public static final String ANA = "a".repeat(32);
  public static final String BEN = "b".repeat(32);

  public static final String GOOD = "good-token-9f8e7d6c5b4a39281706f5e4d3c2b1a0";
  public static final String TWO_ACCOUNTS = "two-accounts-token-8e7d6c5b4a39281706f5e4d3";
  public static final String UNLISTING = "unlisting-token-7d6c5b4a39281706f5e4d3c2b1";
  public static final String RIGHTLESS = "rightless-token-6c5b4a39281706f5e4d3c2b1a0";
  public static final String READING = "reading-token-5b4a39281706f5e4d3c2b1a09f8e";
  public static final String EXPIRED = "expired-token-4a39281706f5e4d3c2b1a09f8e7d";
  public static final String OWNED = "cfat_account-owned-token-39281706f5e4d3c2b1";
  public static final String UNKNOWN = "unknown-token-281706f5e4d3c2b1a09f8e7d6c5b";

  private static final Map<String, String> NAMES = Map.of(ANA, "Ana’s account", BEN, "Ben & Co");

  /** What a token may do. */
  private record Holder(
      String status, boolean owned, List<String> lists, Set<String> reads, Set<String> edits) {}

  private static final Map<String, Holder> HOLDERS =
      Map.of(
          GOOD, new Holder("active", false, List.of(ANA), Set.of(ANA), Set.of(ANA)),
          TWO_ACCOUNTS,
              new Holder("active", false, List.of(ANA, BEN), Set.of(ANA, BEN), Set.of(BEN)),
          UNLISTING, new Holder("active", false, List.of(), Set.of(ANA), Set.of(ANA)),
          RIGHTLESS, new Holder("active", false, List.of(ANA), Set.of(), Set.of()),
          READING, new Holder("active", false, List.of(ANA), Set.of(ANA), Set.of()),
          EXPIRED, new Holder("expired", false, List.of(ANA), Set.of(ANA), Set.of(ANA)),
          OWNED, new Holder("active", true, List.of(), Set.of(ANA), Set.of(ANA)));

  private final MockWebServer server = PromptServer.create();
  private final OkHttpClient http = PagesHttp.newClient("test");
  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
  private volatile Instant time = Instant.EPOCH;

  /** Starts it; its clock says this. */
  public FakeCloudflare(Instant time) throws IOException {
    this.time = time;
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            return dated(answer(request));
          }
        });
    server.start();
  }

  public URI baseUrl() {
    return server.url("/client/v4").uri();
  }

  public OkHttpClient http() {
    return http;
  }

  /** From now on its clock says this. */
  public void setTime(Instant now) {
    time = now;
  }

  /** Requests to this path wait until the test counts down. */
  public CountDownLatch hold(String path) {
    return held.computeIfAbsent(path, _ -> new CountDownLatch(1));
  }

  /** What a whole program has to be told to come here, without a token. */
  public Map<String, String> environment() {
    return Map.of(CloudflareEnvironment.BASE_URL, baseUrl().toString());
  }

  private MockResponse answer(RecordedRequest request) throws InterruptedException {
    String path = Objects.requireNonNull(request.getUrl()).encodedPath().substring(10);
    CountDownLatch wait = held.get(path);
    if (wait != null) {
      wait.await();
    }
    if (request.getMethod().equals("HEAD")) {
      return new MockResponse.Builder().code(404).build();
    }
    String shown = Objects.requireNonNullElse(request.getHeaders().get("Authorization"), "");
    Holder holder = HOLDERS.get(shown.replaceFirst("^Bearer ", ""));
    if (path.equals("/user/tokens/verify")) {
      return holder == null || holder.owned ? invalid() : verified(holder);
    }
    if (holder == null) {
      return refusal(401, 10000, "Authentication error");
    }
    if (path.equals("/accounts")) {
      return holder.owned
          ? refusal(400, 1001, "List accounts endpoint does not support account owned tokens.")
          : accounts(holder);
    }
    return inAccount(path, holder);
  }

  private static MockResponse inAccount(String path, Holder holder) {
    String account = path.split("/")[2];
    if (path.endsWith("/tokens/verify")) {
      return holder.owned && holder.reads.contains(account) ? verified(holder) : invalid();
    }
    if (path.endsWith("/pages/projects")) {
      return holder.reads.contains(account) ? projects() : denied();
    }
    if (path.endsWith("/upload-token")) {
      return holder.edits.contains(account) ? success("{\"jwt\":\"a.e30.b\"}") : denied();
    }
    return refusal(404, 8000007, "Project not found.");
  }

  private static MockResponse verified(Holder holder) {
    return success("{\"id\":\"%s\",\"status\":\"%s\"}".formatted("0".repeat(32), holder.status));
  }

  private static MockResponse accounts(Holder holder) {
    return success(
        holder.lists.stream()
            .map(id -> "{\"id\":\"%s\",\"name\":\"%s\"}".formatted(id, NAMES.get(id)))
            .collect(Collectors.joining(",", "[", "]")));
  }

  private static MockResponse projects() {
    return success(
        IntStream.range(0, 3)
            .mapToObj(
                n -> "{\"name\":\"page-%d\",\"subdomain\":\"page-%d.pages.dev\"}".formatted(n, n))
            .collect(Collectors.joining(",", "[", "]")));
  }

  private static MockResponse invalid() {
    return refusal(401, 1000, "Invalid API Token");
  }

  private static MockResponse denied() {
    return refusal(403, 10000, "Authentication error");
  }

  private static MockResponse success(String result) {
    return json(
        200, "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":%s}".formatted(result));
  }

  private static MockResponse refusal(int status, int code, String message) {
    return json(
        status,
        "{\"success\":false,\"errors\":[{\"code\":%d,\"message\":\"%s\"}],\"result\":null}"
            .formatted(code, message));
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  private MockResponse dated(MockResponse answer) {
    return answer
        .newBuilder()
        .setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atZone(ZoneOffset.UTC)))
        .build();
  }

  @Override
  public void close() {
    held.values().forEach(CountDownLatch::countDown);
    http.connectionPool().evictAll();
    server.close();
  }
}
