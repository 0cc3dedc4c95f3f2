package app.manit.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.manit.ChildJava;
import app.manit.failure.FailureKind;
import app.manit.pages.HostileServer.Attack;
import app.manit.pages.wire.WireJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A host that wants to hurt whoever asks it: memory, time, and where people are sent to. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileHostTest {
  @RegisterExtension final ScriptedHost host = new ScriptedHost();

  /** In a process that the attacks would end: 128 MiB, against answers without end. */
  @Test
  void nothingThatAHostSendsFillsTheMemoryOrLastsForEver() throws IOException {
    List<String> lines = new ArrayList<>();
    Process process =
        new ProcessBuilder(ChildJava.command(HostileHostTrial.class))
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      out.lines().forEach(lines::add);
    } finally {
      process.destroyForcibly();
    }

    assertThat(lines)
        .hasSize(HostileServer.attacks().size())
        .allMatch(
            line ->
                line.matches(
                    ".* \\| api (HOST_ANSWER_UNREADABLE|CONNECTION_LOST), clock false,"
                        + " probe (PENDING|MISMATCH)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/client/v4/user",
        "https://evil.example/client/v4",
        "//evil.example/",
        "file:///etc/passwd",
        "javascript:alert(1)"
      })
  void noRedirectIsFollowed(String location) throws IOException {
    try (HostileServer server =
        new HostileServer(
            HostileServer.once("307 Temporary\r\nLocation: " + location, new byte[0]))) {
      assertThat(refusal(() -> client(server).uploadToken("ann")))
          .isEqualTo(FailureKind.HOST_REDIRECTED);
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'[', 100000",
    "'{\"result\":', 100000",
    "'{\"success\":true,\"errors\":[{\"error_chain\":[', 30000"
  })
  void whatIsNestedWithoutEndIsNoAnswer(String opening, int times) {
    host.answers(opening.repeat(times));

    assertThat(refusal(() -> host.client().uploadToken("ann")))
        .isEqualTo(FailureKind.HOST_ANSWER_UNREADABLE);
  }

  /** Joined one to the next they would be copied 300,000 times. */
  @Test
  void aHostThatHasVeryMuchToSayIsCutShort() {
    String words =
        IntStream.range(0, 300_000)
            .mapToObj(n -> "\"word number " + n + " of many\"")
            .collect(Collectors.joining(","));
    host.answers(400, "{\"success\":false,\"errors\":[" + words + "]}");

    PagesException e =
        catchThrowableOfType(PagesException.class, () -> host.client().uploadToken("ann"));

    assertThat(e.failure().kind()).isEqualTo(FailureKind.HOST_REFUSED);
    assertThat(e.failure().arguments().getFirst()).startsWith("word number 0").hasSize(301);
  }

  @Test
  void aListThatNeverEndsIsNotFollowedForEver() throws IOException {
    assertThat(projectsOf(10)).isEqualTo("2000 rows in 200 requests");
  }

  @Test
  void pagesOfAListThatAreMuchTooLongAreNotAddedUp() throws IOException {
    assertThat(projectsOf(5_000)).isEqualTo("5000 rows in 1 requests");
  }

  /** Of a host that has always another page of so many rows. */
  private String projectsOf(int rows) throws IOException {
    AtomicInteger row = new AtomicInteger();
    Attack list =
        out -> {
          String json =
              IntStream.range(0, rows)
                  .mapToObj(_ -> "{\"name\":\"page-%d\"}".formatted(row.incrementAndGet()))
                  .collect(Collectors.joining(",", "{\"success\":true,\"result\":[", "]}"));
          HostileServer.once("200 OK", json.getBytes(StandardCharsets.UTF_8)).on(out);
        };
    try (HostileServer server = new HostileServer(list)) {
      return "%d rows in %d requests"
          .formatted(client(server).projects().size(), server.requests());
    }
  }

  private PagesClient client(HostileServer server) {
    return host.client(
        new HostEndpoint(server.baseUrl(), ScriptedHost.ACCOUNT, host.endpoint().token()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "ann.pages.dev.evil.example",
        "evil.example/ann.pages.dev",
        "evil.example#.pages.dev",
        "ann@evil.pages.dev",
        "ann.pages.dev:8443",
        "ann.pages.dev ",
        "ann\u202e.pages.dev",
        "ann.pages.dev\r\nX: y",
        "anñ.pages.dev",
        "ann.localhost:8788",
        "127.0.0.1",
        ".pages.dev",
        "",
      })
  void noHostNameButItsOwnIsCloudflares(String said) {
    assertThat(cloudflare().subdomain(said)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://ann.pages.dev",
        "https://ann@evil.pages.dev",
        "https://evil.example/?https://ann.pages.dev",
        "https://localhost",
        "https://ann.pages.dev:8443",
        "http://ann.localhost:8788",
        "ann.pages.dev",
      })
  void noAddressButItsOwnIsOpenedForCloudflare(String said) {
    assertThat(cloudflare().url(said)).isEmpty();
  }

  @Test
  void itsOwnNamesAreTaken() {
    assertThat(cloudflare().subdomain("ann-4x2.pages.dev")).contains("ann-4x2.pages.dev");
    assertThat(cloudflare().url("https://1a2b3c.ann.pages.dev/#x"))
        .contains("https://1a2b3c.ann.pages.dev");
    SiteHosts here = new SiteHosts(host.endpoint());
    assertThat(here.subdomain("ann.localhost:8788")).contains("ann.localhost:8788");
    assertThat(here.url("http://1a2b3c.ann.localhost:8788"))
        .contains("http://1a2b3c.ann.localhost:8788");
    assertThat(here.subdomain("ann.localhost:99999")).isEmpty();
    assertThat(here.subdomain("evil.example:80")).isEmpty();
  }

  private static SiteHosts cloudflare() {
    return new SiteHosts(
        new HostEndpoint(HostEndpoint.CLOUDFLARE, ScriptedHost.ACCOUNT, ApiToken.parse("x")));
  }

  @Test
  void aProjectAtNoAddressIsNoAnswer() {
    host.succeeds("{\"name\":\"ann\",\"subdomain\":\"evil.example/\\u202e\"}");

    assertThat(refusal(() -> host.client().project("ann")))
        .isEqualTo(FailureKind.HOST_ANSWER_UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../../user", "a/b", "", "..", "1\\u0000", "-", "a b"})
  void anIdThatLeadsElsewhereIsNoId(String id) {
    host.succeeds("{\"id\":\"%s\",\"latest_stage\":{\"name\":\"deploy\"}}".formatted(id));

    assertThat(refusal(() -> host.client().deployment("ann", "7b16")))
        .isEqualTo(FailureKind.HOST_ANSWER_UNREADABLE);
  }

  @Test
  void accountsWithIdsOfAnotherFormAreLeftOutAndNamesAreOneLine() {
    host.answers(
        WireJson.MAPPER.writeValueAsString(
            Map.of(
                "success",
                true,
                "result",
                List.of(
                    Map.of("id", "..", "name", "up"),
                    Map.of(
                        "id",
                        ScriptedHost.ACCOUNT,
                        "name",
                        "<b>Ann</b>\r\n\u202etxt.exe \u009b31m")))));

    assertThat(host.client().accounts())
        .containsExactly(new PagesAccount(ScriptedHost.ACCOUNT, "<b>Ann</b> txt.exe 31m"));
  }

  @Test
  void whatABuildSaysIsOneShortLineWithoutSecrets() {
    host.succeeds(
        "{\"data\":[{\"line\":\"\\tError: \\u001b[31mbad %s%s\"}]}"
            .formatted(ScriptedHost.TOKEN, "x".repeat(2_000)));

    Optional<String> line = host.client().lastLogLine("ann", "7b16");

    assertThat(line.orElseThrow()).startsWith("[31mbad ***xx").hasSize(301 - "Error: ".length());
  }

  /** Cut in the middle, a secret would no longer be known for what it is. */
  @Test
  void noPartOfASecretIsLeftWhereWordsAreCut() {
    for (int at : new int[] {1188, 1192, 1196, 1199}) {
      host.answers(
          new MockResponse.Builder()
              .code(404)
              .addHeader("Content-Type", "text/plain")
              .body("a" + " ".repeat(at) + ScriptedHost.TOKEN)
              .build());

      PagesException e =
          catchThrowableOfType(PagesException.class, () -> host.client().uploadToken("ann"));

      assertThat(e.failure().toString()).doesNotContain("can");
    }
  }

  private static FailureKind refusal(ThrowingCallable call) {
    return catchThrowableOfType(PagesException.class, call).failure().kind();
  }
}
