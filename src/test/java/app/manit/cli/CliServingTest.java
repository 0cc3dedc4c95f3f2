package app.manit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Commands that serve until Ctrl-C. */
class CliServingTest {
  @TempDir private Path folder;
  private CliFixture cli;
  private Path page;

  @BeforeEach
  void start() throws IOException {
    cli = new CliFixture(folder.resolve("home"));
    page = Files.writeString(folder.resolve("ana.html"), "<title>Ana</title><h1>Hello</h1>");
  }

  @Test
  void aPreviewSaysAtOnceWhereItIsAndEndsWith0() throws IOException {
    CliFixture.Running preview = cli.start(FakeTerminal.pipe(), "preview", page, "--json");
    preview.terminal().awaitOut("}\n");
    preview.terminal().awaitErr("Ctrl-C");
    String url = new CliFixture.Ran(0, preview.terminal().out(), "").line().get("url").asString();

    assertThat(url).matches("http://127\\.0\\.0\\.1:\\d+/");
    assertThat(get(url)).contains("<h1>Hello</h1>");
    CliFixture.Ran ran = preview.interrupt();
    assertThat(ran.code()).isZero();
    assertThat(ran.line().get("baseUrl").asString() + "/").isEqualTo(url);
    assertThat(ran.line().get("token").isNull()).isTrue();
  }

  @Test
  void aPreviewTellsWhatPagesWillDo() throws IOException {
    Path site = Files.createDirectory(folder.resolve("site"));
    Files.writeString(site.resolve("index.html"), "<img src=me.jpg>");
    Files.writeString(site.resolve("404.html"), "");
    Files.writeString(site.resolve("_headers"), "X: 1\n");

    CliFixture.Running scripts = cli.start(FakeTerminal.pipe(), "preview", site, "--json");
    scripts.terminal().awaitErr("Ctrl-C");
    JsonNode warnings = scripts.interrupt().line().get("warnings");
    assertThat(warnings.valueStream().map(warning -> warning.get("kind").asString()))
        .containsExactly("broken-link", "rule-ignored");

    CliFixture.Running people = cli.start(FakeTerminal.pipe(), "preview", site);
    people.terminal().awaitErr("Ctrl-C");
    assertThat(people.interrupt().err())
        .contains(
            "  ! “index.html” refers to “me.jpg”, but the page has no such file.",
            "  ! Cloudflare Pages ignores line 1 of _headers, because a header stands below");
  }

  @Test
  void aPreviewTakesThePortItWasGiven() throws IOException {
    int port = freePort();
    CliFixture.Running preview = cli.start(FakeTerminal.pipe(), "preview", page, "--port", port);
    preview.terminal().awaitErr("Ctrl-C");

    assertThat(get("http://localhost:" + port + "/")).contains("<h1>Hello</h1>");
    assertThat(preview.interrupt().out()).contains("“Ana”", "http://127.0.0.1:" + port + "/");
  }

  @Test
  void aPortThatIsTakenIsTold() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      CliFixture.Ran ran = cli.run("preview", page, "--port", taken.getLocalPort(), "--json");

      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.line().get("error").get("kind").asString()).isEqualTo("port-in-use");
    }
  }

  @Test
  void practiceGivesScriptsWhatItsApiAsksFor() {
    CliFixture.Running practice = cli.start(FakeTerminal.pipe(), "practice", "--json");
    practice.terminal().awaitOut("}\n");
    JsonNode line = practice.interrupt().line();

    assertThat(line.get("baseUrl").asString()).matches("http://127\\.0\\.0\\.1:\\d+/client/v4");
    assertThat(line.get("accountId").asString()).matches("[0-9a-f]{32}");
    assertThat(line.get("token").asString()).isNotBlank();
    assertThat(line.get("error").isNull()).isTrue();
  }

  @Test
  void aSecondPracticeSaysThatTheFirstRunsAndEnds() {
    CliFixture.Running first = cli.start(FakeTerminal.pipe(), "practice", "--json");
    String line = first.terminal().awaitOut("}\n");

    CliFixture.Ran second = cli.run("practice", "--json");
    assertThat(second.code()).isZero();
    assertThat(second.out()).isEqualTo(line);
    for (String other : List.of("--port=1", "--keep-deleted")) {
      CliFixture.Ran refused = cli.run("practice", "--json", other);
      assertThat(refused.line().get("error").get("kind").asString())
          .isEqualTo("practice-unavailable");
    }
    first.interrupt();
  }

  /** As Cloudflare's data centres may: nobody who just practises should see it. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void deletedPagesAreServedWhereThatIsAskedFor(boolean kept) throws IOException {
    CliFixture.Running practice =
        kept
            ? cli.start(FakeTerminal.pipe(), "practice", "--keep-deleted", "--json")
            : cli.start(FakeTerminal.pipe(), "practice", "--json");
    practice.terminal().awaitOut("}\n");
    Path site = Files.createDirectory(folder.resolve("site"));
    Files.writeString(site.resolve("index.html"), "home");
    Files.writeString(site.resolve("old.html"), "old");
    String url = cli.run("deploy", site, "--to", "practice", "--json").line().get("url").asString();
    assertThat(get(url + "/old")).isEqualTo("old");
    Files.delete(site.resolve("old.html"));
    assertThat(cli.run("deploy", site, "--to", "practice", "--json").code()).isZero();
    assertThat(get(url + "/old")).isEqualTo(kept ? "old" : "home");
    assertThat(practice.interrupt().code()).isZero();
  }

  @Test
  void peopleAreNotShownTheToken() {
    CliFixture.Running practice = cli.start(FakeTerminal.pipe(), "practice");
    practice.terminal().awaitErr("Ctrl-C");
    CliFixture.Ran ran = practice.interrupt();
    JsonNode known = json(cli);

    assertThat(ran.out()).contains("The practice host runs at http://127.0.0.1:");
    assertThat(ran.out() + ran.err()).doesNotContain(known.get("token").asString());
  }

  private static JsonNode json(CliFixture cli) {
    CliFixture.Running practice = cli.start(FakeTerminal.pipe(), "practice", "--json");
    practice.terminal().awaitOut("}\n");
    return practice.interrupt().line();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String get(String url) throws IOException {
    try (InputStream body = URI.create(url).toURL().openStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
