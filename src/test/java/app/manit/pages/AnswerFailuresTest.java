package app.manit.pages;

import static app.manit.failure.FailureKind.ACCOUNT_BLOCKED;
import static app.manit.failure.FailureKind.ACCOUNT_MALFORMED;
import static app.manit.failure.FailureKind.DISK_FULL;
import static app.manit.failure.FailureKind.HOST_ANSWER_UNREADABLE;
import static app.manit.failure.FailureKind.HOST_BUSY;
import static app.manit.failure.FailureKind.HOST_CHALLENGED;
import static app.manit.failure.FailureKind.HOST_FAULT;
import static app.manit.failure.FailureKind.HOST_REDIRECTED;
import static app.manit.failure.FailureKind.HOST_REFUSED;
import static app.manit.failure.FailureKind.PERMISSION_MISSING;
import static app.manit.failure.FailureKind.PROJECT_GONE;
import static app.manit.failure.FailureKind.PROJECT_NAME_REFUSED;
import static app.manit.failure.FailureKind.PROJECT_NAME_TAKEN;
import static app.manit.failure.FailureKind.RATE_LIMITED;
import static app.manit.failure.FailureKind.TOKEN_MALFORMED;
import static app.manit.failure.FailureKind.TOKEN_REFUSED;
import static app.manit.failure.FailureKind.UPLOAD_TOKEN_REFUSED;
import static app.manit.failure.FailureKind.UPLOAD_TOO_LARGE;
import static app.manit.pages.ScriptedHost.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.manit.failure.FailureKind;
import app.manit.site.AssetKey;
import app.manit.site.SiteRules;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the host's answers mean. */
class AnswerFailuresTest {
  private static final AssetKey KEY = new AssetKey("2082190357cfd3617ccfe04f340c6247");

  @RegisterExtension final ScriptedHost host = new ScriptedHost();

  /** The calls whose meaning differs. */
  private enum Call {
    /** Asks for a permission to upload to the project "ann". */
    READ,
    /** Makes the project "ann". */
    CREATE,
    /** Makes a deployment in the project "ann". */
    DEPLOY,
    /** Asks, with the upload token, for missing contents. */
    ASSETS
  }

  private record Case(
      Call call,
      int status,
      String body,
      FailureKind kind,
      boolean mayHaveActed,
      List<String> words) {
    @Override
    public String toString() {
      return call + " " + status + " " + body + " -> " + kind;
    }
  }

  private static String error(int code, String message) {
    return "{\"success\":false,\"errors\":[{\"code\":%d,\"message\":\"%s\"}],\"result\":null}"
        .formatted(code, message);
  }

  private static String withCause(int code, String message, int causeCode, String cause) {
    return ("{\"success\":false,\"errors\":[{\"code\":%d,\"message\":\"%s\","
            + "\"error_chain\":[{\"code\":%d,\"message\":\"%s\"}]}],\"result\":null}")
        .formatted(code, message, causeCode, cause);
  }

  private static Case refused(
      Call call, int status, String body, FailureKind kind, String... words) {
    return new Case(call, status, body, kind, false, List.of(words));
  }

  private static Case open(Call call, int status, String body, FailureKind kind, String... words) {
    return new Case(call, status, body, kind, true, List.of(words));
  }

  static Stream<Case> cases() {
    return Stream.of(
        // Rate limits, in all their clothes
        refused(Call.READ, 429, error(971, "Please wait"), RATE_LIMITED),
        refused(Call.READ, 400, error(971, "Please wait"), RATE_LIMITED),
        refused(Call.READ, 429, "<html>", RATE_LIMITED),
        refused(
            Call.READ,
            400,
            error(10000, "Rate limited. Please wait and consider throttling your request speed"),
            RATE_LIMITED),
        refused(
            Call.ASSETS,
            403,
            error(0, "More than 1200 requests per 300 seconds reached."),
            RATE_LIMITED),

        // Sizes
        refused(Call.ASSETS, 413, "<html>", UPLOAD_TOO_LARGE),
        refused(Call.ASSETS, 413, error(7011, "Request entity is too large"), UPLOAD_TOO_LARGE),

        // The upload token
        refused(Call.ASSETS, 403, error(8000013, "Authorization failed"), UPLOAD_TOKEN_REFUSED),
        refused(Call.ASSETS, 401, error(10000, "Authentication error"), UPLOAD_TOKEN_REFUSED),
        refused(Call.ASSETS, 403, "<html>", UPLOAD_TOKEN_REFUSED),

        // Projects
        refused(
            Call.CREATE,
            409,
            error(8000002, "A project with this name already exists."),
            PROJECT_NAME_TAKEN,
            "ann"),
        refused(
            Call.CREATE,
            500,
            error(8000000, "A project with this name already exists."),
            PROJECT_NAME_TAKEN,
            "ann"),
        refused(
            Call.CREATE,
            400,
            error(8000900, "The project name must not be longer than 58 characters."),
            PROJECT_NAME_REFUSED,
            "ann",
            "The project name must not be longer than 58 characters."),
        refused(
            Call.CREATE,
            400,
            error(8000901, "You have reached your project limit."),
            HOST_REFUSED,
            "You have reached your project limit."),
        refused(Call.READ, 404, error(8000007, "Project not found."), PROJECT_GONE, "ann"),
        refused(
            Call.DEPLOY,
            403,
            error(8000119, "Your Pages project has been blocked."),
            ACCOUNT_BLOCKED,
            "Your Pages project has been blocked."),
        refused(
            Call.DEPLOY,
            400,
            error(8000096, "A manifest field was expected"),
            HOST_REFUSED,
            "A manifest field was expected"),

        // The API token and the account (10000 is in AuthenticationErrorTest)
        refused(Call.READ, 401, error(1000, "Invalid API Token"), TOKEN_REFUSED),
        refused(Call.READ, 400, error(9106, "Missing X-Auth-Key"), TOKEN_REFUSED),
        refused(Call.READ, 403, error(9109, "Invalid access token"), TOKEN_REFUSED),
        refused(
            Call.READ,
            403,
            error(9109, "Unauthorized to access requested resource"),
            PERMISSION_MISSING,
            ACCOUNT),
        refused(Call.READ, 401, "{\"success\":false}", TOKEN_REFUSED),
        refused(Call.READ, 403, "{\"success\":false}", PERMISSION_MISSING, ACCOUNT),
        refused(
            Call.READ,
            400,
            withCause(
                6003, "Invalid request headers", 6111, "Invalid format for Authorization header"),
            TOKEN_MALFORMED,
            "Invalid request headers – Invalid format for Authorization header"),
        refused(Call.READ, 404, error(7003, "Could not route to /x"), ACCOUNT_MALFORMED, ACCOUNT),

        // The practice host's disk is ours
        refused(
            Call.DEPLOY,
            507,
            error(8999507, "/home/ana/practice"),
            DISK_FULL,
            "/home/ana/practice"),

        // Faults: whether it was done is open
        open(
            Call.DEPLOY,
            500,
            error(8000000, "An unknown error occurred."),
            HOST_FAULT,
            "An unknown error occurred."),
        open(
            Call.DEPLOY,
            200,
            error(8000000, "An unknown error occurred."),
            HOST_FAULT,
            "An unknown error occurred."),
        open(Call.READ, 500, error(10500, "internal"), HOST_FAULT, "internal"),
        open(Call.DEPLOY, 500, "<html>", HOST_FAULT, "HTTP 500"),
        open(Call.DEPLOY, 502, "<html>", HOST_BUSY, "HTTP 502"),
        open(Call.DEPLOY, 503, "", HOST_BUSY, "HTTP 503"),
        open(Call.DEPLOY, 504, "<html>", HOST_BUSY, "HTTP 504"),
        open(Call.ASSETS, 520, "<html>", HOST_BUSY, "HTTP 520"),
        open(Call.ASSETS, 524, "<html>", HOST_BUSY, "HTTP 524"),
        open(Call.DEPLOY, 408, "<html>", HOST_BUSY, "HTTP 408"),

        // Nonsense
        open(
            Call.DEPLOY,
            200,
            "<html>Log in to the hotel</html>",
            HOST_ANSWER_UNREADABLE,
            "HTTP 200"),
        open(Call.DEPLOY, 200, "", HOST_ANSWER_UNREADABLE, "HTTP 200"),
        open(Call.DEPLOY, 200, "{\"success\":tr", HOST_ANSWER_UNREADABLE, "HTTP 200"),
        open(Call.DEPLOY, 200, "{}", HOST_ANSWER_UNREADABLE, "HTTP 200"),
        open(Call.DEPLOY, 200, "null", HOST_ANSWER_UNREADABLE, "HTTP 200"),
        open(Call.DEPLOY, 200, "[]", HOST_ANSWER_UNREADABLE, "HTTP 200"),
        open(Call.DEPLOY, 200, "{\"success\":true}", HOST_ANSWER_UNREADABLE, "HTTP 200"),
        open(
            Call.DEPLOY,
            200,
            "{\"success\":true,\"result\":{}}",
            HOST_ANSWER_UNREADABLE,
            "HTTP 200"),
        open(
            Call.DEPLOY,
            200,
            "{\"success\":true,\"result\":\"x\"}",
            HOST_ANSWER_UNREADABLE,
            "HTTP 200"),
        open(
            Call.ASSETS,
            200,
            "{\"success\":true,\"result\":{\"a\":1}}",
            HOST_ANSWER_UNREADABLE,
            "HTTP 200"),
        open(Call.READ, 200, "[".repeat(100_000), HOST_ANSWER_UNREADABLE, "HTTP 200"),
        refused(Call.READ, 404, "<html>Not found</html>", HOST_ANSWER_UNREADABLE, "HTTP 404"),

        // Shapes of a refusal
        refused(Call.DEPLOY, 200, error(8000050, "No."), HOST_REFUSED, "No."),
        refused(Call.DEPLOY, 400, "{\"success\":false,\"errors\":[]}", HOST_REFUSED, "HTTP 400"),
        refused(Call.DEPLOY, 400, "{\"success\":false,\"errors\":[\"No.\"]}", HOST_REFUSED, "No."),
        refused(Call.DEPLOY, 400, "{\"success\":false,\"errors\":\"No.\"}", HOST_REFUSED, "No."),
        refused(Call.DEPLOY, 400, "{\"code\":7,\"error\":\"No.\"}", HOST_REFUSED, "No."),
        refused(Call.DEPLOY, 400, "{\"code\":8000007,\"error\":{\"a\":1}}", PROJECT_GONE, "ann"),
        refused(
            Call.DEPLOY,
            400,
            "{\"success\":false,\"errors\":[{\"code\":1,\"message\":\"a\"},{\"code\":8000007}]}",
            PROJECT_GONE,
            "ann"),
        refused(
            Call.DEPLOY,
            400,
            "{\"success\":false,\"errors\":[{\"message\":\"a\\u0000\\n\\tb\\u200f c\"}]}",
            HOST_REFUSED,
            "a b c"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyAnswerHasItsMeaning(Case given) {
    host.answers(given.status(), given.body());

    PagesException e = failing(call(given.call()));

    assertThat(e.failure().kind()).isEqualTo(given.kind());
    assertThat(e.mayHaveActed()).isEqualTo(given.mayHaveActed());
    assertThat(e.httpStatus()).isEqualTo(given.status());
    if (!given.words().isEmpty()) {
      assertThat(e.failure().arguments()).isEqualTo(given.words());
    }
    assertThat(e.failure().detail()).contains("HTTP " + given.status(), "/client/v4/");
    assertThat(e).hasMessageNotContaining("{");
    assertThat(host.server().getRequestCount()).isEqualTo(1);
  }

  @Test
  void anExpiredUploadTokenMayBeToldInPlainText() {
    host.answers(
        new MockResponse.Builder()
            .code(400)
            .addHeader("Content-Type", "text/plain; charset=utf-8")
            .body("Expired JWT")
            .build());

    assertThat(failing(call(Call.ASSETS)).failure().kind()).isEqualTo(UPLOAD_TOKEN_REFUSED);
  }

  @Test
  void theFirstCodeAndTheRayAreKept() {
    host.answers(
        new MockResponse.Builder()
            .code(400)
            .addHeader("cf-ray", "8f1e2d3c4b5a-FRA")
            .body(error(8000096, "A manifest field was expected"))
            .build());

    PagesException e = failing(call(Call.DEPLOY));

    assertThat(e.code()).isEqualTo(8000096);
    assertThat(e.ray()).contains("8f1e2d3c4b5a-FRA");
    assertThat(e.failure().detail())
        .isEqualTo(
            "POST /client/v4/accounts/%s/pages/projects/ann/deployments: HTTP 400, code 8000096, "
                    .formatted(ACCOUNT)
                + "A manifest field was expected, ray 8f1e2d3c4b5a-FRA");
  }

  @Test
  void theFirewallsPageIsNoAnswer() {
    host.answers(
        new MockResponse.Builder()
            .code(403)
            .addHeader("cf-mitigated", "challenge")
            .addHeader("cf-ray", "8f1e2d3c4b5a-FRA")
            .body("<html>Just a moment...</html>")
            .build());

    PagesException e = failing(call(Call.ASSETS));

    assertThat(e.failure().kind()).isEqualTo(HOST_CHALLENGED);
    assertThat(e.failure().arguments()).containsExactly("8f1e2d3c4b5a-FRA");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowed(int status) throws IOException {
    try (MockWebServer elsewhere = PromptServer.create()) {
      elsewhere.start();
      host.answers(
          new MockResponse.Builder()
              .code(status)
              .addHeader("Location", elsewhere.url("/login?session=1"))
              .body("{\"success\":true,\"result\":{}}")
              .build());

      PagesException e = failing(call(Call.DEPLOY));

      assertThat(e.failure().kind()).isEqualTo(HOST_REDIRECTED);
      assertThat(e.failure().arguments()).containsExactly("http://" + elsewhere.url("/").host());
      assertThat(elsewhere.getRequestCount()).isZero();
    }
  }

  @Test
  void aRedirectWithinTheHostIsNotFollowedEither() {
    host.answers(new MockResponse.Builder().code(302).addHeader("Location", "/login").build());

    assertThat(failing(call(Call.READ)).failure().arguments()).containsExactly("http://127.0.0.1");
    assertThat(host.server().getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "30, -, -, 30",
        "0, -, -, 0",
        "'Sat, 01 Aug 2026 10:00:40 GMT', 'Sat, 01 Aug 2026 10:00:00 GMT', -, 40",
        "'Sat, 01 Aug 2026 10:00:00 GMT', 'Sat, 01 Aug 2026 10:00:40 GMT', -, -",
        "'Sat, 01 Aug 2026 10:00:40 GMT', -, -, -",
        "soon, 'Sat, 01 Aug 2026 10:00:40 GMT', -, -",
        "-, -, '\"default\";r=0;t=27', 27",
        "-, -, nonsense, -"
      })
  void theHostMaySayHowLongToWait(String retryAfter, String date, String rateLimit, Integer wait) {
    MockResponse.Builder response = new MockResponse.Builder().code(429).body("");
    addHeader(response, "Retry-After", retryAfter);
    addHeader(response, "Date", date);
    addHeader(response, "Ratelimit", rateLimit);
    host.answers(response.build());

    PagesException e = failing(call(Call.DEPLOY));

    if (wait == null) {
      assertThat(e.retryAfter()).isEmpty();
    } else {
      assertThat(e.retryAfter()).contains(Duration.ofSeconds(wait));
    }
  }

  @Test
  void aRequestThatMakesSomethingIsNotRepeatedBehindOurBack() {
    host.answers(
        new MockResponse.Builder().code(503).addHeader("Retry-After", "0").body("").build());
    host.answers("{\"success\":true,\"result\":{\"id\":\"second\"}}");

    assertThat(failing(call(Call.DEPLOY)).failure().kind()).isEqualTo(HOST_BUSY);
    assertThat(host.server().getRequestCount()).isEqualTo(1);
  }

  @Test
  void anEndlessAnswerIsLeftAlone() {
    host.answers("{\"success\":true,\"result\":\"" + "x".repeat(17 * 1024 * 1024) + "\"}");

    PagesException e = failing(call(Call.READ));

    assertThat(e.failure().kind()).isEqualTo(HOST_ANSWER_UNREADABLE);
    assertThat(e.failure().arguments()).containsExactly("too long");
  }

  @Test
  void longWordsAreCut() {
    host.answers(400, error(8000050, "🌸".repeat(1_000)));

    assertThat(failing(call(Call.DEPLOY)).failure().arguments().getFirst())
        .endsWith("…")
        .hasSizeLessThan(320);
  }

  @Test
  void aCodeAmongTheMessagesOfASuccessIsNoFailure() {
    host.answers(
        "{\"success\":true,\"errors\":[],\"messages\":[{\"code\":10000,\"message\":\"ok\"}],"
            + "\"result\":{\"jwt\":\"%s\"}}".formatted(ScriptedHost.JWT));

    assertThat(host.client().uploadToken("ann").jwt()).isEqualTo(ScriptedHost.JWT);
  }

  private ThrowingCallable call(Call call) {
    PagesClient client = host.client();
    return switch (call) {
      case READ -> () -> client.uploadToken("ann");
      case CREATE -> () -> client.createProject("ann");
      case DEPLOY ->
          () ->
              client.createDeployment(
                  "ann",
                  new DeploymentRequest(
                      new TreeMap<>(Map.of("/index.html", KEY)), SiteRules.NONE, "main", "", ""));
      case ASSETS -> () -> client.missing(host.uploadToken(), List.of(KEY));
    };
  }

  private static PagesException failing(ThrowingCallable call) {
    return catchThrowableOfType(PagesException.class, call);
  }

  private static void addHeader(MockResponse.Builder response, String name, String value) {
    if (value != null) {
      response.addHeader(name, value);
    }
  }
}
