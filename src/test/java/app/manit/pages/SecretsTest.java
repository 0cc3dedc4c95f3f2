package app.manit.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.manit.failure.FailureException;
import app.manit.site.AssetKey;
import app.manit.site.SiteRules;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A host that says back whatever it was told: the secrets must not get any further. */
class SecretsTest {
  private static final AssetKey KEY = new AssetKey("2082190357cfd3617ccfe04f340c6247");

  @RegisterExtension final ScriptedHost host = new ScriptedHost();

  private record Echo(String name, Function<String, MockResponse> of) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Echo> echoes() {
    return Stream.of(
        new Echo(
            "in an error",
            secret ->
                json(
                    400,
                    "{\"success\":false,\"errors\":[{\"code\":7,\"message\":\"%s\"}]}",
                    secret)),
        new Echo(
            "in the cause of an error",
            secret ->
                json(
                    400,
                    "{\"success\":false,\"errors\":[{\"code\":6003,\"message\":\"a\",\"error_chain\":[{\"code\":6111,\"message\":\"Authorization:"
                        + " %s\"}]}]}",
                    secret)),
        new Echo("in a bare error", secret -> json(400, "{\"code\":7,\"error\":\"%s\"}", secret)),
        new Echo(
            "in plain text",
            secret ->
                new MockResponse.Builder()
                    .code(404)
                    .addHeader("Content-Type", "text/plain")
                    .body("No route for " + secret)
                    .build()),
        new Echo(
            "in an address",
            secret ->
                new MockResponse.Builder()
                    .code(302)
                    .addHeader(
                        "Location",
                        "https://%s.example/%1$s?t=%1$s"
                            .formatted(
                                secret.substring(secret.lastIndexOf(' ') + 1).replace('.', '-')))
                    .build()),
        new Echo(
            "in the ray",
            secret ->
                new MockResponse.Builder()
                    .code(403)
                    .addHeader("cf-mitigated", "challenge")
                    .addHeader("cf-ray", secret)
                    .build()),
        new Echo(
            "in a result of another form",
            secret -> json(200, "{\"success\":true,\"result\":[\"%s\",{\"jwt\":1}]}", secret)),
        new Echo(
            "in half an answer", secret -> json(200, "{\"success\":true,\"result\":\"%s", secret)),
        new Echo(
            "in the status line",
            secret -> new MockResponse.Builder().status("HTTP/1.1 500 " + secret).build()));
  }

  @ParameterizedTest
  @MethodSource("echoes")
  void noFailureRepeatsThem(Echo echo) {
    host.server()
        .setDispatcher(
            new Dispatcher() {
              @Override
              public MockResponse dispatch(RecordedRequest request) {
                return echo.of().apply(request.getHeaders().get("Authorization"));
              }
            });

    for (Consumer<PagesClient> call : calls()) {
      FailureException e =
          catchThrowableOfType(FailureException.class, () -> call.accept(host.client()));

      assertThat(everythingIn(e)).doesNotContain("canary");
    }
  }

  private List<Consumer<PagesClient>> calls() {
    UploadToken upload = host.uploadToken();
    return List.of(
        PagesClient::verifyToken,
        PagesClient::accounts,
        PagesClient::projects,
        client -> client.project("ann"),
        client -> client.createProject("ann"),
        client -> client.uploadToken("ann"),
        client -> client.missing(upload, List.of(KEY)),
        client ->
            client.createDeployment(
                "ann",
                new DeploymentRequest(
                    new TreeMap<>(Map.of("/a", KEY)), SiteRules.NONE, "main", "", "")));
  }

  private static String everythingIn(FailureException e) {
    StringWriter text = new StringWriter();
    e.printStackTrace(new PrintWriter(text));
    text.write(e.failure().toString());
    if (e instanceof PagesException pages) {
      text.write(pages.ray().orElse(""));
    }
    return text.toString();
  }

  @Test
  void whatHoldsThemDoesNotPrintThem() {
    UploadToken upload = host.uploadToken();
    ApiRequest request =
        ApiRequest.assets(
            new Routes(host.endpoint()).assets("upload"), upload, OneShotBody.json("1"));

    assertThat(Stream.of(upload, host.endpoint(), host.endpoint().token(), request, host.client()))
        .allSatisfy(holder -> assertThat(holder.toString()).doesNotContain("canary", "eyJ"));
  }

  private static MockResponse json(int status, String form, String secret) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "application/json")
        .body(form.formatted(secret))
        .build();
  }
}
