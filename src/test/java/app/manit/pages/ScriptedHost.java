package app.manit.pages;

import app.manit.pages.PagesHttp.TimeLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Pages host on this computer that says what a test wants it to say. */
final class ScriptedHost implements BeforeEachCallback, AfterEachCallback {
  static final String ACCOUNT = "0123456789abcdef0123456789abcdef";
  static final String TOKEN = "canary-token";

  /** A payload of {"exp":1790000000,"max_file_count_allowed":30000}. */
  static final String JWT =
      "eyJhbGciOiJIUzI1NiJ9"
          + ".eyJleHAiOjE3OTAwMDAwMDAsIm1heF9maWxlX2NvdW50X2FsbG93ZWQiOjMwMDAwfQ"
          + ".canary-signature";

  private MockWebServer server;
  private OkHttpClient http;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    server = PromptServer.create();
    server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
    http = PagesHttp.newClient("1.2.3");
  }

  @Override
  public void afterEach(ExtensionContext context) {
    http.connectionPool().evictAll();
    server.close();
  }

  MockWebServer server() {
    return server;
  }

  URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getPort() + "/client/v4");
  }

  HostEndpoint endpoint() {
    return new HostEndpoint(baseUrl(), ACCOUNT, ApiToken.parse(TOKEN));
  }

  PagesClient client() {
    return new PagesClient(endpoint(), http);
  }

  PagesClient client(HostEndpoint endpoint) {
    return new PagesClient(endpoint, http);
  }

  /** A client that loses patience at once. */
  PagesClient client(TimeLimits limits) {
    return new PagesClient(endpoint(), PagesHttp.newClient("1.2.3", limits));
  }

  OkHttpClient http() {
    return http;
  }

  UploadToken uploadToken() {
    return UploadToken.decode(JWT).orElseThrow();
  }

  ScriptedHost answers(String json) {
    return answers(200, json);
  }

  ScriptedHost answers(int status, String json) {
    return answers(
        new MockResponse.Builder()
            .code(status)
            .addHeader("Content-Type", "application/json")
            .body(json)
            .build());
  }

  ScriptedHost answers(MockResponse response) {
    server.enqueue(response);
    return this;
  }

  ScriptedHost succeeds(String result) {
    return answers(
        "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":%s}".formatted(result));
  }

  ScriptedHost refuses(int status, int code, String message) {
    return answers(
        status,
        "{\"success\":false,\"errors\":[{\"code\":%d,\"message\":\"%s\"}],\"messages\":[],\"result\":null}"
            .formatted(code, message));
  }

  /** The next request that came in. */
  RecordedRequest next() throws InterruptedException {
    RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
    return Objects.requireNonNull(request, "no request came in");
  }

  /** The next request's method and target, below the base URL. */
  String nextLine() throws InterruptedException {
    RecordedRequest request = next();
    return request.getMethod() + " " + request.getTarget().replaceFirst("^/client/v4", "");
  }
}
