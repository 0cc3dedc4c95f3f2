package app.manit.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.pages.wire.WireJson;
import app.manit.practice.PracticeClient.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who may call the API from where; projects and domains. */
class PracticeApiTest {
  private static final String FOREIGN_ACCOUNT = "0".repeat(32);

  @TempDir private Path folder;
  private PracticeHost host;
  private PracticeClient client;

  @BeforeEach
  void start() {
    PracticeLimits limits =
        new PracticeLimits(3, 10, 1_000, Duration.ofMinutes(5), 1, Set.of("taken"));
    host = PracticeHost.start(folder, OptionalInt.empty(), new TurningClock(), limits);
    client = new PracticeClient(host.endpoint());
  }

  @AfterEach
  void stop() {
    client.close();
    host.close();
  }

  @Test
  void theTokenIsGoodForUserAndAccount() {
    for (String path : List.of("/user/tokens/verify", client.account() + "/tokens/verify")) {
      Answer answer = client.get(path);
      assertThat(answer.json().path("success").asBoolean()).isTrue();
      assertThat(answer.result().path("status").asString()).isEqualTo("active");
      assertThat(answer.json().path("messages").path(0).path("code").asInt()).isEqualTo(10000);
    }
    assertThat(client.get("/accounts?page=1&per_page=50").result().path(0).path("id").asString())
        .isEqualTo(host.endpoint().accountId());
    assertThat(client.get("/memberships").result()).hasSize(1);
    assertThat(client.get("/user").result().path("id").asString()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                           | /user/tokens/verify | 400 | 9106
          Basic abc        | /user/tokens/verify | 400 | 6003
          Bearer           | /user/tokens/verify | 400 | 6003
          Bearer wrong     | /user/tokens/verify | 401 | 1000
          Bearer wrong     | /accounts           | 401 | 10000
                           | /accounts           | 400 | 9106
          Bearer wrong     | /nowhere            | 401 | 10000
          """)
  void nobodyElseIsLetIn(String authorization, String path, int status, int code) {
    Request.Builder request = new Request.Builder().url(host.endpoint().baseUrl() + path);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    Answer answer = client.send(request.build());
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().path("success").asBoolean()).isFalse();
  }

  @Test
  void anotherAccountIsNotOursAndAMalformedOneIsNone() {
    Answer foreign = client.get("/accounts/" + FOREIGN_ACCOUNT + "/pages/projects");
    assertThat(foreign.status()).isEqualTo(403);
    assertThat(foreign.code()).isEqualTo(10000);
    Answer malformed = client.get("/accounts/nonsense/pages/projects");
    assertThat(malformed.status()).isEqualTo(404);
    assertThat(malformed.code()).isEqualTo(7003);
  }

  @ParameterizedTest
  @CsvSource({"GET,/nowhere,404,7003", "PUT,/accounts,405,7001", "GET,/accounts/,404,7003"})
  void aCallThatDoesNotExistIsSaidSo(String method, String path, int status, int code) {
    RequestBody body = method.equals("PUT") ? RequestBody.create("{}", PracticeClient.JSON) : null;
    Answer answer = client.call(method, path, body);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "localhost.evil.example", "192.168.0.1"})
  void underAForeignNameNothingAnswers(String name) {
    for (String path : List.of("/", "/client/v4/accounts")) {
      assertThat(client.visit(name, path).status()).isEqualTo(421);
    }
  }

  @Test
  void aPageInABrowserCannotReachTheApi() {
    client.createProject("ann");
    client.deploy("ann", "main", "index.html", "a page");
    String path = "/client/v4/user/tokens/verify";
    // Under its own host the API is just a path of the page.
    assertThat(client.visit("ann.localhost", path).body()).isEqualTo("a page");
    assertThat(client.visit("nobody.localhost", path).status()).isEqualTo(404);
    // To the API's host a browser says where it comes from, and learns nothing.
    Answer asked =
        client.send(
            client
                .authorized("/user/tokens/verify", host.endpoint().token())
                .header("Origin", "http://ann.localhost")
                .build());
    assertThat(asked.status()).isEqualTo(403);
    Answer preflight = client.call("OPTIONS", "/user/tokens/verify", null);
    assertThat(preflight.status()).isEqualTo(405);
    for (Answer answer : List.of(asked, preflight, client.get("/accounts"))) {
      assertThat(answer.headers().get("access-control-allow-origin")).isNull();
    }
  }

  @Test
  void aProjectIsMadeFoundChangedAndDeleted() {
    client.createProject("ann-links");
    JsonNode project = client.get(client.projects() + "/ann-links").result();
    int port = host.endpoint().baseUrl().getPort();
    assertThat(project.path("subdomain").asString()).isEqualTo("ann-links.localhost:" + port);
    assertThat(project.path("domains").path(0).asString()).isEqualTo("ann-links.localhost:" + port);
    assertThat(project.path("production_branch").asString()).isEqualTo("main");
    assertThat(project.path("canonical_deployment").isNull()).isTrue();

    Map<String, Object> removal = new HashMap<>();
    removal.put("A", null);
    client.call("PATCH", client.projects() + "/ann-links", json(configs(Map.of("A", 1, "B", 2))));
    Answer patched = client.call("PATCH", client.projects() + "/ann-links", json(configs(removal)));
    assertThat(patched.result().path("deployment_configs").path("production").path("env_vars"))
        .hasSize(1);
    assertThat(
            client
                .call(
                    "PATCH",
                    client.projects() + "/ann-links",
                    json(Map.of("source", Map.of("type", "github"))))
                .code())
        .isEqualTo(8000069);

    assertThat(client.call("DELETE", client.projects() + "/ann-links", null).status())
        .isEqualTo(200);
    Answer gone = client.get(client.projects() + "/ann-links");
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.code()).isEqualTo(8000007);
  }

  private static Map<String, Object> configs(Map<String, Object> variables) {
    return Map.of("deployment_configs", Map.of("production", Map.of("env_vars", variables)));
  }

  private static RequestBody json(Object value) {
    return RequestBody.create(WireJson.MAPPER.writeValueAsBytes(value), PracticeClient.JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a-", "A", "a.b", "a_b", "ä", "../x"})
  void aNameMustBeALabel(String name) {
    assertThat(project(name, "main").code()).isEqualTo(8000003);
    assertThat(project("a".repeat(59), "main").code()).isEqualTo(8000003);
    assertThat(project("a".repeat(58), "main").status()).isEqualTo(200);
  }

  @Test
  void aNameInUseIsRefusedAndATakenAddressGetsALongerOne() {
    client.createProject("ann");
    Answer again = project("ann", "main");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo(8000002);
    Answer taken = project("taken", "main");
    assertThat(taken.result().path("name").asString()).isEqualTo("taken");
    String subdomain = taken.result().path("subdomain").asString();
    assertThat(subdomain).matches("taken-[a-z0-9]{3}\\.localhost:\\d+");
    client.deploy("taken", "main", "index.html", "here");
    assertThat(client.visit(subdomain.replaceFirst(":.*", ""), "/").body()).isEqualTo("here");
  }

  @Test
  void aProjectNeedsABranchAndABody() {
    assertThat(project("ann", "").code()).isEqualTo(8000033);
    assertThat(client.call("POST", client.projects(), RequestBody.create("[", null)).status())
        .isEqualTo(400);
    assertThat(client.call("POST", client.projects(), RequestBody.create("null", null)).status())
        .isEqualTo(400);
  }

  @Test
  void anAccountHoldsSoManyProjectsOnlyAndListsThemByPage() {
    for (String name : List.of("one", "two", "three")) {
      client.createProject(name);
    }
    assertThat(project("four", "main").body()).contains("limit of 3 projects");
    JsonNode page = client.get(client.projects() + "?page=2&per_page=2").json();
    assertThat(page.path("result")).hasSize(1);
    assertThat(page.path("result_info").path("total_pages").asInt()).isEqualTo(2);
    assertThat(client.get(client.projects() + "?page=0&per_page=2").code()).isEqualTo(8000024);
  }

  @Test
  void aProjectWithDomainsOrManyDeploymentsIsNotDeleted() {
    client.createProject("ann");
    String domains = client.projects() + "/ann/domains";
    JsonNode domain = client.post(domains, Map.of("name", "links.ann.example")).result();
    assertThat(domain.path("status").asString()).isEqualTo("pending");
    assertThat(domain.path("validation_data").path("method").asString()).isEqualTo("http");
    assertThat(client.post(domains, Map.of("name", "links.ann.example")).code()).isEqualTo(8000018);
    assertThat(client.post(domains, Map.of("name", "no domain")).status()).isEqualTo(400);
    assertThat(client.get(domains).result()).hasSize(1);
    assertThat(client.get(domains + "/links.ann.example").status()).isEqualTo(200);
    assertThat(client.call("DELETE", client.projects() + "/ann", null).code()).isEqualTo(8000028);
    assertThat(client.call("DELETE", domains + "/links.ann.example", null).status()).isEqualTo(200);
    assertThat(client.get(domains + "/links.ann.example").status()).isEqualTo(404);

    client.deploy("ann", "main", "index.html", "one");
    client.deploy("ann", "main", "index.html", "two");
    assertThat(client.call("DELETE", client.projects() + "/ann", null).code()).isEqualTo(8000076);
  }

  @Test
  void theFrontPageListsWhatIsPublished() {
    assertThat(client.visit("localhost", "/").body()).contains("Nothing is published");
    client.createProject("ann");
    client.deploy("ann", "main", "index.html", "one");
    Answer page = client.visit("127.0.0.1", "/");
    assertThat(page.body()).contains("href=\"http://ann.localhost:");
    assertThat(client.visit("127.0.0.1", "/x").status()).isEqualTo(404);
  }

  @Test
  void anUnknownHostIsToldWhereItIs() {
    for (String name : Arrays.asList("nobody.localhost", "a.b.c.localhost", "x.nobody.localhost")) {
      Answer page = client.visit(name, "/");
      assertThat(page.status()).isEqualTo(404);
      assertThat(page.body()).contains("practice host").contains(name);
    }
    assertThat(client.visit("<b>.localhost", "/").body()).doesNotContain("<b>");
  }

  private Answer project(String name, String branch) {
    return client.post(client.projects(), Map.of("name", name, "production_branch", branch));
  }
}
