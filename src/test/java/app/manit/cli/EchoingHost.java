package app.manit.cli;

import app.manit.account.CloudflareEnvironment;
import app.manit.pages.PromptServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/**
 * As much of Cloudflare as one deployment needs, which says back what it was told where a test
 * wants it to; beside it the server of its sites, and one that nobody should ever come to.
 */
final class EchoingHost implements AutoCloseable {
  private static final String NOWHERE = "no line has this in it";

  static final String ACCOUNT = "0123456789abcdef0123456789abcdef";
  static final String UPLOAD_TOKEN =
      encoded("{\"alg\":\"HS256\"}")
          + "."
          + encoded("{\"exp\":4102444800,\"canary\":\"jwt\"}")
          + ".CanaryOfTheUploadToken0123456789abcdefXYZ";

  private final MockWebServer api = PromptServer.create();
  private final MockWebServer sites = PromptServer.create();
  private final MockWebServer elsewhere = PromptServer.create();
  private final List<RecordedRequest> asked = new CopyOnWriteArrayList<>();
  private final List<RecordedRequest> visits = new CopyOnWriteArrayList<>();
  private volatile String step = NOWHERE;
  private volatile Function<String, MockResponse> echo = _ -> success("null");

  EchoingHost() throws IOException {
    api.setDispatcher(dispatcher(asked, this::answer));
    sites.setDispatcher(
        dispatcher(
            visits,
            request ->
                new MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", elsewhere.url("/").toString())
                    .build()));
    elsewhere.setDispatcher(dispatcher(visits, _ -> success("null")));
    for (MockWebServer server : List.of(api, sites, elsewhere)) {
      server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
    }
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static Dispatcher dispatcher(
      List<RecordedRequest> seen, Function<RecordedRequest, MockResponse> answer) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        seen.add(request);
        return answer.apply(request);
      }
    };
  }

  URI baseUrl() {
    return URI.create("http://127.0.0.1:" + api.getPort() + "/client/v4");
  }

  URI elsewhere() {
    return elsewhere.url("/").uri();
  }

  /**
   * From now on requests whose line contains this are answered by saying back their credentials.
   */
  void echo(String inStep, Function<String, MockResponse> with) {
    step = inStep;
    echo = with;
  }

  /** All goes well again. */
  void behave() {
    step = NOWHERE;
  }

  /** What came to the API. */
  List<RecordedRequest> asked() {
    return asked;
  }

  /** What came to the sites, or to where nobody should come. */
  List<RecordedRequest> visits() {
    return new ArrayList<>(visits);
  }

  private MockResponse answer(RecordedRequest request) {
    String line = request.getMethod() + " " + request.getTarget();
    String told = Objects.requireNonNullElse(request.getHeaders().get("Authorization"), "nothing");
    if (line.contains(step)) {
      return echo.apply(told);
    }
    if (line.contains("/assets/check-missing")) {
      return success(Objects.requireNonNull(request.getBody()).utf8().replaceAll(".*:|}", ""));
    }
    if (line.contains("/assets/")) {
      return success("null");
    }
    if (line.contains("/upload-token")) {
      return success("{\"jwt\":\"" + UPLOAD_TOKEN + "\"}");
    }
    if (line.startsWith("POST") && line.endsWith("/projects")) {
      return success("{\"name\":\"ann\",\"subdomain\":\"ann.localhost:" + sites.getPort() + "\"}");
    }
    if (line.endsWith("/deployments") && line.startsWith("POST")) {
      return success(
          "{\"id\":\"7b16\",\"url\":\"http://7b16.ann.localhost:%d\",\"latest_stage\":{\"name\":\"deploy\",\"status\":\"success\"}}"
              .formatted(sites.getPort()));
    }
    if (line.endsWith("/verify")) {
      return success("{\"status\":\"active\"}");
    }
    return line.contains("?") ? success("[]") : refusal(404, 8000007, "Project not found.");
  }

  static MockResponse success(String result) {
    return json(200, "{\"success\":true,\"errors\":[],\"result\":" + result + "}");
  }

  static MockResponse refusal(int status, int code, String message) {
    return json(
        status,
        "{\"success\":false,\"errors\":[{\"code\":%d,\"message\":\"%s\"}],\"result\":null}"
            .formatted(code, message));
  }

  static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  CliFixture commands(CliFixture cli) {
    return cli.with(CloudflareEnvironment.BASE_URL, baseUrl().toString());
  }

  @Override
  public void close() {
    List.of(api, sites, elsewhere).forEach(MockWebServer::close);
  }
}
