package app.manit.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.practice.PracticeClient.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is there to be called and from where; projects and their addresses. */
class PracticeApiTest {
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

  @ParameterizedTest
  @CsvSource({
    "GET,/nowhere,404,7003",
    "GET,/accounts/,404,7003",
    "GET,/accounts/nonsense/pages/projects,404,7003",
    "GET,PROJECTS/,404,7003",
    "GET,PROJECTS/ann/deployments/,404,7003",
    "GET,PROJECTS/nobody,404,8000007",
    "GET,PROJECTS/nobody/upload-token,404,8000007",
    "POST,PROJECTS/nobody/purge_build_cache,404,8000007",
    "GET,PROJECTS/nobody/deployments,404,8000007",
    "GET,PROJECTS/nobody/domains,404,8000007",
    "PUT,/accounts,405,7001",
    "OPTIONS,/accounts,405,7001",
    "HEAD,/accounts,200,0"
  })
  void aCallThatDoesNotExistIsSaidSo(String method, String path, int status, int code) {
    RequestBody body =
        method.startsWith("P") ? RequestBody.create("{}", PracticeClient.JSON) : null;
    Answer answer = client.call(method, path.replace("PROJECTS", client.projects()), body);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers().get("content-type")).isEqualTo("application/json");
    if (method.equals("HEAD")) {
      assertThat(answer.body()).isEmpty();
    } else {
      assertThat(answer.code()).isEqualTo(code);
    }
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

    assertThat(client.call("DELETE", client.projects() + "/ann-links", null).status())
        .isEqualTo(200);
    Answer gone = client.get(client.projects() + "/ann-links");
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.code()).isEqualTo(8000007);
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
  void anAccountHoldsSoManyProjectsOnly() {
    for (String name : List.of("one", "two", "three")) {
      client.createProject(name);
    }
    Answer fourth = project("four", "main");
    assertThat(fourth.status()).isEqualTo(403);
    assertThat(fourth.body()).contains("limit of 3 projects");
    client.call("DELETE", client.projects() + "/two", null);
    assertThat(project("four", "main").status()).isEqualTo(200);
  }

  @Test
  void aProjectWithDomainsOrManyDeploymentsIsNotDeleted() {
    client.createProject("ann");
    String domains = client.projects() + "/ann/domains";
    client.post(domains, Map.of("name", "links.ann.example"));
    client.deploy("ann", "main", "index.html", "one");
    client.deploy("ann", "main", "index.html", "two");
    Answer refused = client.call("DELETE", client.projects() + "/ann", null);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo(8000028);
    client.call("DELETE", domains + "/links.ann.example", null);
    assertThat(client.call("DELETE", client.projects() + "/ann", null).code()).isEqualTo(8000076);
    String old =
        client.get(client.projects() + "/ann/deployments").result().path(1).path("id").asString();
    client.call("DELETE", client.projects() + "/ann/deployments/" + old, null);
    assertThat(client.call("DELETE", client.projects() + "/ann", null).result().isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'',2,10",
    "?page=2,0,10",
    "?per_page=1,1,1",
    "?page=2&per_page=1,1,1",
    "?page=3&per_page=1,0,1",
    "?page=1&per_page=100,2,100"
  })
  void projectsAreListedByPage(String query, int rows, int perPage) {
    client.createProject("one");
    client.createProject("two");
    JsonNode page = client.get(client.projects() + query).json();
    assertThat(page.path("result")).hasSize(rows);
    JsonNode info = page.path("result_info");
    assertThat(info.path("count").asInt()).isEqualTo(rows);
    assertThat(info.path("total_count").asInt()).isEqualTo(2);
    assertThat(info.path("per_page").asInt()).isEqualTo(perPage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=0", "page=-1", "page=one", "per_page=0", "per_page=101", "page="})
  void aListIsNotCutAnyOtherWay(String query) {
    Answer answer = client.get(client.projects() + "?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(8000024);
  }

  @Test
  void everyAnswerSaysWhatCloudflaresNetworkSays() {
    for (String path : List.of("/accounts", client.projects() + "/nobody", "/nowhere")) {
      Answer answer = client.get(path);
      assertThat(answer.headers().get("cf-ray")).matches("[0-9a-f]{16}-[A-Z]{3}");
      assertThat(answer.headers().get("ratelimit")).isEqualTo("\"default\";r=1199;t=300");
      assertThat(answer.headers().get("ratelimit-policy")).isEqualTo("\"default\";q=1200;w=300");
    }
    assertThat(client.get("/accounts").headers().get("cf-ray"))
        .isNotEqualTo(client.get("/accounts").headers().get("cf-ray"));
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
