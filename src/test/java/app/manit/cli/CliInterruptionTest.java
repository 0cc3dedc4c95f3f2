package app.manit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.pages.PromptServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Ctrl-C while a command is at work. */
class CliInterruptionTest {
  private static final String ACCOUNT = "0123456789abcdef0123456789abcdef";

  @TempDir private Path folder;

  @Test
  void aDeploymentIsStoppedWrittenDownAndEndsWith130() throws Exception {
    try (MockWebServer host = PromptServer.create()) {
      AskedHost asked = new AskedHost();
      host.setDispatcher(asked);
      host.start();
      CliFixture cli =
          new CliFixture(folder.resolve("home"))
              .with("CLOUDFLARE_API_BASE_URL", host.url("/client/v4").toString())
              .with("CLOUDFLARE_API_TOKEN", "token")
              .with("CLOUDFLARE_ACCOUNT_ID", ACCOUNT);
      CliFixture.Running deploy =
          cli.start(FakeTerminal.pipe(), "deploy", page("one"), page("two"), "--json");
      asked.await(); // It is never answered: the deployment hangs while it sends.
      CliFixture.Ran ran = deploy.interrupt();

      assertThat(ran.code()).isEqualTo(130);
      List<JsonNode> lines = ran.lines();
      assertThat(lines).extracting(line -> line.get("status").asString()).containsOnly("CANCELLED");
      assertThat(lines).hasSize(2).allMatch(line -> line.get("error").isNull());
      assertThat(cli.run("history", "one", "--json").line().get("status").asString())
          .isEqualTo("CANCELLED");
    }
  }

  @Test
  void aRefusedTokenEndsWith3() throws Exception {
    try (MockWebServer host = PromptServer.create()) {
      host.start();
      host.enqueue(
          new MockResponse.Builder()
              .code(403)
              .body(
                  """
                  {"success": false, "result": null, "messages": [],
                   "errors": [{"code": 9109, "message": "Invalid access token"}]}
                  """)
              .build());
      CliFixture cli =
          new CliFixture(folder.resolve("home"))
              .with("CLOUDFLARE_API_BASE_URL", host.url("/client/v4").toString())
              .with("CLOUDFLARE_API_TOKEN", "token")
              .with("CLOUDFLARE_ACCOUNT_ID", ACCOUNT);

      CliFixture.Ran ran = cli.run("deploy", page("one"), "--json");

      assertThat(ran.code()).isEqualTo(3);
      assertThat(ran.err()).contains("Cloudflare");
      assertThat(ran.line().get("status").asString()).isEqualTo("FAILED");
      assertThat(ran.line().get("error").get("kind").asString()).isEqualTo("token-refused");
    }
  }

  /** Has no project, and never answers when it is to make one. */
  private static final class AskedHost extends QueueDispatcher {
    private final CountDownLatch asked = new CountDownLatch(1);

    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
      String target = request.getTarget();
      if (target.endsWith("/projects")) {
        return succeeds("{\"name\": \"page\", \"subdomain\": \"page.pages.dev\"}");
      }
      if (target.endsWith("/upload-token")) {
        return succeeds("{\"jwt\": \"e30.e30.\"}");
      }
      asked.countDown();
      return super.dispatch(request);
    }

    private static MockResponse succeeds(String result) {
      return new MockResponse.Builder()
          .body("{\"success\": true, \"errors\": [], \"messages\": [], \"result\": " + result + "}")
          .build();
    }

    void await() throws InterruptedException {
      asked.await();
    }
  }

  private Path page(String name) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".json"),
        "{\"title\": \"%s\", \"files\": {\"index.html\": \"%s\"}}".formatted(name, name));
  }
}
