package app.manit.practice;

import static app.manit.practice.PracticeClient.host;
import static app.manit.practice.PracticeClient.item;
import static app.manit.practice.PracticeClient.key;
import static org.assertj.core.api.Assertions.assertThat;

import app.manit.practice.PracticeClient.Answer;
import app.manit.site.AssetKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** From a deployment to its visitors: what was sent is what is served. */
class PracticeDeploymentTest {
  @TempDir private Path folder;
  private PracticeHost host;
  private PracticeClient client;

  @BeforeEach
  void start() {
    PracticeLimits limits = new PracticeLimits(5, 10, 1_000, Duration.ofMinutes(5), 3, Set.of());
    host = PracticeHost.start(folder, OptionalInt.empty(), new TurningClock(), limits);
    client = new PracticeClient(host.endpoint());
    client.createProject("ann");
  }

  @AfterEach
  void stop() {
    client.close();
    host.close();
  }

  @Test
  void aDeployedPageIsServedAtItsAddress() {
    JsonNode deployment = client.deploy("ann", "main", "index.html", "hello", "a/b.css", "body{}");
    assertThat(deployment.path("latest_stage").path("name").asString()).isEqualTo("deploy");
    assertThat(deployment.path("latest_stage").path("status").asString()).isEqualTo("success");
    assertThat(deployment.path("environment").asString()).isEqualTo("production");

    Answer home = client.visit("ann.localhost", "/");
    assertThat(home.status()).isEqualTo(200);
    assertThat(home.body()).isEqualTo("hello");
    assertThat(home.headers().get("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(home.headers().get("etag")).isEqualTo("\"" + key("index.html", "hello") + "\"");
    assertThat(client.visit("ann.localhost", "/a/b.css").body()).isEqualTo("body{}");
    assertThat(client.visit("ann.localhost", "/index.html").status()).isEqualTo(308);
    assertThat(client.visit(host(deployment.path("url").asString()), "/").body())
        .isEqualTo("hello");
  }

  @Test
  void rulesBelongToTheDeployment() {
    AssetKey key = key("index.html", "hello");
    client.asset(client.uploadToken("ann"), "upload", List.of(item(key, "hello", "text/html")));
    client.create(
        "ann",
        "main",
        Map.of("/index.html", key.value()),
        Map.of("_headers", "/*\n  X-Mine: 1", "_redirects", "/old /new 301"));
    assertThat(client.visit("ann.localhost", "/").headers().get("x-mine")).isEqualTo("1");
    assertThat(client.visit("ann.localhost", "/old").headers().get("location")).isEqualTo("/new");
    client.deploy("ann", "main", "index.html", "hello");
    assertThat(client.visit("ann.localhost", "/").headers().get("x-mine")).isNull();
  }

  @Test
  void everyDeploymentKeepsItsAddressAndABranchGetsOne() {
    JsonNode first = client.deploy("ann", "main", "index.html", "one");
    client.deploy("ann", "main", "index.html", "two");
    JsonNode preview = client.deploy("ann", "Feature/Größe!", "index.html", "three");

    assertThat(client.visit("ann.localhost", "/").body()).isEqualTo("two");
    assertThat(client.visit(host(first.path("url").asString()), "/").body()).isEqualTo("one");
    String alias = preview.path("aliases").path(0).asString();
    assertThat(host(alias)).isEqualTo("feature-gr--e.ann.localhost");
    assertThat(client.visit(host(alias), "/").body()).isEqualTo("three");
    assertThat(client.visit(host(alias), "/").headers().get("x-robots-tag")).isEqualTo("noindex");
    assertThat(client.visit("ann.localhost", "/").headers().get("x-robots-tag")).isNull();
  }

  @Test
  void rollingBackMakesAnOlderDeploymentLiveAgain() {
    String first = client.deploy("ann", "main", "index.html", "one").path("id").asString();
    client.deploy("ann", "main", "index.html", "two");
    String preview = client.deploy("ann", "dev", "index.html", "three").path("id").asString();
    String all = client.projects() + "/ann/deployments/";

    assertThat(client.post(all + first + "/rollback", Map.of()).status()).isEqualTo(200);
    assertThat(client.visit("ann.localhost", "/").body()).isEqualTo("one");
    assertThat(
            client
                .get(client.projects() + "/ann")
                .result()
                .path("canonical_deployment")
                .path("id")
                .asString())
        .isEqualTo(first);
    assertThat(client.post(all + preview + "/rollback", Map.of()).status()).isEqualTo(400);
  }

  /** Cloudflare's SDK sends no body, its old API description wanted an empty object. */
  @ParameterizedTest
  @ValueSource(strings = {"", "{}"})
  void rollingBackNeedsNoBody(String body) {
    String first = client.deploy("ann", "main", "index.html", "one").path("id").asString();
    String second = client.deploy("ann", "main", "index.html", "two").path("id").asString();
    for (String id : List.of(first, second, second)) {
      Answer answer =
          client.call(
              "POST",
              client.projects() + "/ann/deployments/" + id + "/rollback",
              RequestBody.create(body, body.isEmpty() ? null : PracticeClient.JSON));
      assertThat(answer.result().path("id").asString()).isEqualTo(id);
    }
    assertThat(client.visit("ann.localhost", "/").body()).isEqualTo("two");
    assertThat(client.get(client.projects() + "/ann/deployments").result()).hasSize(2);
  }

  @Test
  void retryingDeploysTheSameOnceMore() {
    String first = client.deploy("ann", "main", "index.html", "one").path("id").asString();
    client.deploy("ann", "main", "index.html", "two");
    Answer retried =
        client.call(
            "POST", client.projects() + "/ann/deployments/" + first + "/retry", RequestBody.EMPTY);
    assertThat(retried.result().path("id").asString()).isNotEqualTo(first);
    assertThat(client.visit("ann.localhost", "/").body()).isEqualTo("one");
  }

  @Test
  void whatIsLiveCannotBeDeletedAndABranchOnlyByForce() {
    String old = client.deploy("ann", "main", "index.html", "one").path("id").asString();
    String live = client.deploy("ann", "main", "index.html", "two").path("id").asString();
    String preview = client.deploy("ann", "dev", "index.html", "three").path("id").asString();
    String all = client.projects() + "/ann/deployments/";

    assertThat(client.call("DELETE", all + live + "?force=true", null).code()).isEqualTo(8000034);
    assertThat(client.call("DELETE", all + preview, null).code()).isEqualTo(8000035);
    assertThat(client.call("DELETE", all + preview + "?force=true", null).status()).isEqualTo(200);
    assertThat(client.call("DELETE", all + old, null).status()).isEqualTo(200);
    assertThat(client.get(all + old).code()).isEqualTo(8000009);
    assertThat(client.visit("dev.ann.localhost", "/").status()).isEqualTo(404);
  }

  @Test
  void aBranchIsFoundUnderTheNewestOfItsDeployments() {
    String first = client.deploy("ann", "dev", "index.html", "one").path("id").asString();
    JsonNode second = client.deploy("ann", "dev", "index.html", "two");
    String all = client.projects() + "/ann/deployments/";
    assertThat(host(second.path("aliases").path(0).asString())).isEqualTo("dev.ann.localhost");
    assertThat(client.get(all + first).result().path("aliases").isNull()).isTrue();
    assertThat(client.visit("dev.ann.localhost", "/").body()).isEqualTo("two");

    client.call("DELETE", all + second.path("id").asString() + "?force=true", null);
    assertThat(client.visit("dev.ann.localhost", "/").body()).isEqualTo("one");
    assertThat(client.get(all + first).result().path("aliases")).hasSize(1);
    assertThat(client.call("DELETE", all + first, null).code()).isEqualTo(8000035);
  }

  @Test
  void anOlderDeploymentOfABranchIsDeletedWithoutForce() {
    String first = client.deploy("ann", "dev", "index.html", "one").path("id").asString();
    client.deploy("ann", "dev", "index.html", "two");
    Answer deleted = client.call("DELETE", client.projects() + "/ann/deployments/" + first, null);
    assertThat(deleted.status()).isEqualTo(200);
    assertThat(deleted.result().isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Feature/Größe!                           | feature-gr--e
          --x--                                    | x
          v1.2_rc                                  | v1-2-rc
          a-name-of-a-branch-that-is-longer-than-an-alias | a-name-of-a-branch-that-is-l
          ???                                      | branch-[0-9a-f]{10}
          """)
  void aBranchBecomesALabel(String branch, String label) {
    JsonNode deployment = client.deploy("ann", branch, "index.html", "one");
    assertThat(deployment.path("environment").asString()).isEqualTo("preview");
    String alias = host(deployment.path("aliases").path(0).asString());
    assertThat(alias).matches(label + "\\.ann\\.localhost");
    assertThat(client.visit(alias, "/").body()).isEqualTo("one");
  }

  @Test
  void aDeploymentIsKnownByItsWholeIdOnly() {
    JsonNode deployment = client.deploy("ann", "main", "index.html", "one");
    String all = client.projects() + "/ann/deployments/";
    Answer shortened = client.get(all + deployment.path("short_id").asString());
    assertThat(shortened.status()).isEqualTo(404);
    assertThat(shortened.code()).isEqualTo(8000009);
    for (String call : List.of("/rollback", "/retry", "/tails")) {
      assertThat(client.post(all + "nothing" + call, Map.of()).code()).isEqualTo(8000009);
    }
    assertThat(client.get(all + "nothing/history/logs").code()).isEqualTo(8000009);
  }

  @Test
  void aStaticSiteHasNoLiveLog() {
    String id = client.deploy("ann", "main", "index.html", "one").path("id").asString();
    String tails = client.projects() + "/ann/deployments/" + id + "/tails";
    Answer refused = client.post(tails, Map.of("filters", List.of()));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo(8000098);
    assertThat(client.call("DELETE", tails + "/any", null).code()).isEqualTo(8000098);
  }

  @Test
  void deploymentsAreListedNewestFirstByPage() {
    List<String> ids =
        IntStream.range(0, 4)
            .mapToObj(i -> client.deploy("ann", i == 2 ? "dev" : "main", "index.html", "v" + i))
            .map(deployment -> deployment.path("id").asString())
            .toList();
    String all = client.projects() + "/ann/deployments";

    JsonNode page = client.get(all + "?page=2&per_page=3").json();
    assertThat(page.path("result").path(0).path("id").asString()).isEqualTo(ids.get(0));
    assertThat(page.path("result_info").path("total_count").asInt()).isEqualTo(4);
    assertThat(client.get(all + "?env=preview").result()).hasSize(1);
    assertThat(client.get(all + "?env=production").result()).hasSize(3);
    assertThat(client.get(all + "?page=1&per_page=25").result()).hasSize(4);
    assertThat(client.get(all + "?page=2").result()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"per_page=26", "page=1&per_page=50", "page=none", "env=staging"})
  void aListOfDeploymentsIsNotCutAnyOtherWay(String query) {
    Answer answer = client.get(client.projects() + "/ann/deployments?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(8000024);
  }

  @Test
  void theLogOfADeploymentEndsWell() {
    String id = client.deploy("ann", "main", "index.html", "one").path("id").asString();
    String logs = client.projects() + "/ann/deployments/" + id + "/history/logs";
    JsonNode log = client.get(logs + "?size=10000000").result();
    assertThat(log.path("total").asInt()).isEqualTo(log.path("data").size());
    assertThat(log.path("data").path(log.path("total").asInt() - 1).path("line").asString())
        .startsWith("Success");
    assertThat(log.path("includes_container_logs").asBoolean()).isFalse();
    assertThat(client.get(logs).result()).isEqualTo(log);
    JsonNode first = client.get(logs + "?size=1").result();
    assertThat(first.path("data")).hasSize(1);
    assertThat(first.path("total")).isEqualTo(log.path("total"));
    assertThat(client.get(logs + "?size=0").code()).isEqualTo(8000024);
  }

  @Test
  void aContentUnderAWrongKeyIsTakenAndServedAsAnError() {
    AssetKey key = key("index.html", "hello");
    Answer upload =
        client.asset(client.uploadToken("ann"), "upload", List.of(item(key, "other", "text/html")));
    assertThat(upload.status()).isEqualTo(200);
    assertThat(client.create("ann", "main", Map.of("/index.html", key.value()), Map.of()).status())
        .isEqualTo(200);
    Answer visit = client.visit("ann.localhost", "/");
    assertThat(visit.status()).isEqualTo(500);
    assertThat(visit.headers().get("etag")).isNull();
  }

  @Test
  void aKeyMadeForAnotherExtensionIsAWrongOne() {
    AssetKey key = key("index.html", "hello");
    client.asset(client.uploadToken("ann"), "upload", List.of(item(key, "hello", "text/css")));
    client.create(
        "ann", "main", Map.of("/index.html", key.value(), "/a.css", key.value()), Map.of());
    assertThat(client.visit("ann.localhost", "/").status()).isEqualTo(200);
    assertThat(client.visit("ann.localhost", "/a.css").status()).isEqualTo(500);
  }
}
