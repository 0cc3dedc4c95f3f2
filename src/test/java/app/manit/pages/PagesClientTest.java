package app.manit.pages;

import static app.manit.pages.ScriptedHost.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.manit.failure.FailureKind;
import app.manit.pages.PagesDeployment.Environment;
import app.manit.pages.PagesDeployment.Stage;
import app.manit.site.AssetKey;
import app.manit.site.SiteRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each call sends and what it makes of the answer. */
class PagesClientTest {
  private static final String PROJECTS = "/accounts/" + ACCOUNT + "/pages/projects";
  private static final AssetKey KEY = new AssetKey("2082190357cfd3617ccfe04f340c6247");
  private static final AssetKey OTHER = new AssetKey("1a98fb08af91aca4a7df1764a2c4ddb0");

  private static final String DEPLOYMENT =
      """
      {"id":"f64788e9-fccd-4d4a-a28a-cb84f88f6000","short_id":"f64788e9","project_id":"7b16",
       "project_name":"ann-links","environment":"production",
       "url":"https://f64788e9.ann-links-4x2.pages.dev","aliases":null,
       "created_on":"2026-08-01T10:00:03.1Z","modified_on":"2026-08-01T10:00:03.1Z",
       "latest_stage":{"name":"deploy","status":"success","started_on":null,"ended_on":null},
       "stages":[{"name":"queued","status":"idle"}],
       "deployment_trigger":{"type":"ad_hoc","metadata":{"branch":"main",
         "commit_hash":"00112233445566778899aabbccddeeff00112233","commit_dirty":false}},
       "env_vars":{},"source":null,"is_skipped":false,"skip_reason":null,"uses_functions":false}
      """;

  private static final String PROJECT =
      """
      {"id":"7b16","name":"ann-links","subdomain":"ann-links-4x2.pages.dev",
       "domains":["ann-links-4x2.pages.dev","ann.example"],"created_on":"2026-08-01T10:00:00.000Z",
       "production_branch":"main","framework":"","build_config":{"build_command":null},
       "canonical_deployment":%s,"latest_deployment":null}
      """
          .formatted(DEPLOYMENT);

  @RegisterExtension final ScriptedHost host = new ScriptedHost();

  @Test
  void everyRequestSaysWhoAsksAndForWhom() throws InterruptedException {
    host.succeeds(PROJECT).client().project("ann-links");

    RecordedRequest request = host.next();
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer canary-token");
    assertThat(request.getHeaders().get("User-Agent")).isEqualTo("manit-desktop/1.2.3");
    assertThat(request.getTarget()).isEqualTo("/client/v4" + PROJECTS + "/ann-links");
  }

  @Test
  void aProjectTellsItsPermanentAddress() {
    host.succeeds(PROJECT);

    assertThat(host.client().project("ann-links"))
        .contains(
            new PagesProject(
                "ann-links",
                "ann-links-4x2.pages.dev",
                List.of("ann-links-4x2.pages.dev", "ann.example"),
                false,
                "main",
                Optional.of("f64788e9-fccd-4d4a-a28a-cb84f88f6000")));
  }

  @Test
  void aProjectThatIsNotThereIsNoFailure() {
    host.refuses(404, 8000007, "Project not found.");

    assertThat(host.client().project("ann-links")).isEmpty();
  }

  @Test
  void aProjectTiedToGitIsTold() {
    host.succeeds(
        "{\"name\":\"x\",\"subdomain\":\"x.pages.dev\",\"source\":{\"type\":\"github\"}}");

    assertThat(host.client().project("x")).get().extracting(PagesProject::git).isEqualTo(true);
  }

  @Test
  void aProjectIsMadeWithAProductionBranch() throws InterruptedException {
    host.succeeds(PROJECT);

    assertThat(host.client().createProject("ann-links").subdomain())
        .isEqualTo("ann-links-4x2.pages.dev");

    RecordedRequest request = host.next();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getTarget()).isEqualTo("/client/v4" + PROJECTS);
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
    assertThat(request.getBody().utf8())
        .isEqualTo("{\"name\":\"ann-links\",\"production_branch\":\"main\"}");
  }

  @Test
  void allPagesOfProjectsAreRead() throws InterruptedException {
    host.succeeds(projects(0, 10)).succeeds(projects(10, 10)).succeeds(projects(20, 1));

    assertThat(host.client().projects())
        .extracting(PagesProject::name)
        .hasSize(21)
        .startsWith("p0", "p1")
        .endsWith("p20");
    assertThat(host.nextLine()).isEqualTo("GET " + PROJECTS + "?page=1&per_page=10");
    assertThat(host.nextLine()).isEqualTo("GET " + PROJECTS + "?page=2&per_page=10");
    assertThat(host.nextLine()).isEqualTo("GET " + PROJECTS + "?page=3&per_page=10");
  }

  @Test
  void aHostThatAlwaysGivesTheSamePageIsAskedTwiceOnly() {
    host.succeeds(projects(0, 10)).succeeds(projects(0, 10));

    assertThat(host.client().projects()).hasSize(10);
    assertThat(host.server().getRequestCount()).isEqualTo(2);
  }

  @Test
  void rowsThatAreNoProjectsCountAsRows() {
    String none = "{\"name\":\"..\"}";
    String rows = projects(0, 9).replace("]", "," + none + "]");
    host.succeeds(rows).succeeds("{\"name\":\"last\"}");

    assertThat(host.client().projects())
        .extracting(PagesProject::name)
        .hasSize(10)
        .endsWith("p8", "last");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"name\":\"a\"},\"b\"]",
        "[[{\"name\":\"a\"}]]",
        "\"\"",
        "[{\"name\":\"a\",\"domains\":[{}]}]",
        "[{\"name\":\"a\",\"canonical_deployment\":\"x\"}]",
        "[{\"name\":\"a\",\"canonical_deployment\":{\"id\":[]}}]"
      })
  void projectsOfAnotherFormAreNoAnswer(String result) {
    host.succeeds(result);

    assertThatThrownBy(() -> host.client().projects())
        .isInstanceOfSatisfying(
            PagesException.class,
            e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.HOST_ANSWER_UNREADABLE));
  }

  @Test
  void theFormOfAnAnswerMayBeALittleOff() {
    host.answers(
        """
        \ufeff{"success":"true","errors":null,"messages":[[7]],"result":{"id":1},
          "result":{"id":7,"new":{},"environment":"preview","aliases":"https://a.pages.dev",
            "latest_stage":null,"is_skipped":1,"skip_reason":null,
            "deployment_trigger":{"metadata":{"commit_hash":5}}}}
        """);

    assertThat(host.client().deployment("ann-links", "7"))
        .isEqualTo(
            new PagesDeployment(
                "7",
                "",
                PagesDeployment.Environment.PREVIEW,
                new PagesDeployment.Stage("", ""),
                Optional.of("5"),
                Instant.EPOCH,
                List.of("https://a.pages.dev"),
                Optional.of("")));
  }

  private static String projects(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj("{\"name\":\"p%d\"}"::formatted)
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void aProjectIsDeleted() throws InterruptedException {
    host.answers(new MockResponse.Builder().code(204).build());

    host.client().deleteProject("ann-links");

    assertThat(host.nextLine()).isEqualTo("DELETE " + PROJECTS + "/ann-links");
  }

  @Test
  void theUploadTokenTellsItsEndAndItsLimit() throws InterruptedException {
    host.succeeds("{\"jwt\":\"%s\"}".formatted(ScriptedHost.JWT));

    UploadToken token = host.client().uploadToken("ann-links");

    assertThat(token.jwt()).isEqualTo(ScriptedHost.JWT);
    assertThat(token.expiresAt()).contains(Instant.ofEpochSecond(1_790_000_000));
    assertThat(token.maxFileCount()).isEqualTo(30_000);
    assertThat(host.nextLine()).isEqualTo("GET " + PROJECTS + "/ann-links/upload-token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"a.b\"", "\"a.!.c\"", "\"a.bm8.c\"", "{\"a\":1}", "null"})
  void anUploadTokenThatIsNoneIsNoToken(String jwt) {
    host.succeeds("{\"jwt\":%s}".formatted(jwt));

    assertThatThrownBy(() -> host.client().uploadToken("ann-links"))
        .isInstanceOfSatisfying(
            PagesException.class,
            e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.HOST_ANSWER_UNREADABLE));
  }

  @Test
  void onlyKeysThatWereAskedForCanBeMissing() throws InterruptedException {
    host.succeeds("[\"%s\",\"ffffffffffffffffffffffffffffffff\",\"nonsense\",null]".formatted(KEY));

    assertThat(host.client().missing(host.uploadToken(), List.of(KEY, OTHER, KEY)))
        .containsExactly(KEY);

    RecordedRequest request = host.next();
    assertThat(request.getMethod() + " " + request.getTarget())
        .isEqualTo("POST /client/v4/pages/assets/check-missing");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + ScriptedHost.JWT);
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
    assertThat(request.getBody().utf8())
        .isEqualTo("{\"hashes\":[\"%s\",\"%s\"]}".formatted(OTHER, KEY));
  }

  @Test
  void nothingToAskForIsNotAsked() {
    assertThat(host.client().missing(host.uploadToken(), List.of())).isEmpty();
    assertThat(host.server().getRequestCount()).isZero();
  }

  @Test
  void hashesAreRefreshedWithoutAResult() throws InterruptedException {
    host.answers("{\"success\":true,\"errors\":[],\"messages\":[]}");

    host.client().upsertHashes(host.uploadToken(), List.of(KEY, KEY));

    RecordedRequest request = host.next();
    assertThat(request.getTarget()).isEqualTo("/client/v4/pages/assets/upsert-hashes");
    assertThat(request.getBody().utf8()).isEqualTo("{\"hashes\":[\"%s\"]}".formatted(KEY));
  }

  @Test
  void aDeploymentIsMade() throws InterruptedException {
    host.succeeds(DEPLOYMENT);
    TreeMap<String, AssetKey> manifest = new TreeMap<>();
    manifest.put("/index.html", KEY);

    PagesDeployment deployment =
        host.client()
            .createDeployment(
                "ann-links",
                new DeploymentRequest(
                    manifest,
                    SiteRules.NONE,
                    "main",
                    "Hello",
                    "00112233445566778899aabbccddeeff00112233"));

    assertThat(deployment)
        .isEqualTo(
            new PagesDeployment(
                "f64788e9-fccd-4d4a-a28a-cb84f88f6000",
                "https://f64788e9.ann-links-4x2.pages.dev",
                Environment.PRODUCTION,
                new Stage("deploy", "success"),
                Optional.of("00112233445566778899aabbccddeeff00112233"),
                Instant.parse("2026-08-01T10:00:03.1Z"),
                List.of(),
                Optional.empty()));
    assertThat(deployment.succeeded()).isTrue();
    assertThat(deployment.failed()).isFalse();
    assertThat(host.nextLine()).isEqualTo("POST " + PROJECTS + "/ann-links/deployments");
  }

  @Test
  void aDeploymentIsAskedForByItsId() throws InterruptedException {
    host.succeeds(DEPLOYMENT);

    assertThat(host.client().deployment("ann-links", "f64788e9-fccd").url())
        .isEqualTo("https://f64788e9.ann-links-4x2.pages.dev");
    assertThat(host.nextLine())
        .isEqualTo("GET " + PROJECTS + "/ann-links/deployments/f64788e9-fccd");
  }

  @Test
  void theNewestDeploymentsAreListed() throws InterruptedException {
    host.succeeds("[%s,{\"id\":\"b\",\"environment\":\"preview\"},{}]".formatted(DEPLOYMENT));

    List<PagesDeployment> deployments = host.client().deployments("ann-links");

    assertThat(deployments)
        .extracting(PagesDeployment::id)
        .containsExactly("f64788e9-fccd-4d4a-a28a-cb84f88f6000", "b");
    assertThat(deployments.get(1).environment()).isEqualTo(Environment.PREVIEW);
    assertThat(host.nextLine())
        .isEqualTo("GET " + PROJECTS + "/ann-links/deployments?page=1&per_page=25");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"a\",\"latest_stage\":{\"name\":\"deploy\",\"status\":\"failure\"}}",
        "{\"id\":\"a\",\"latest_stage\":{\"name\":\"build\",\"status\":\"canceled\"}}",
        "{\"id\":\"a\",\"is_skipped\":true,\"skip_reason\":\"path_config\"}"
      })
  void aDeploymentThatFailedOrWasSkippedIsTold(String json) {
    host.succeeds(json);

    PagesDeployment deployment = host.client().deployment("ann-links", "a");

    assertThat(deployment.failed()).isTrue();
    assertThat(deployment.succeeded()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"a\"}",
        "{\"id\":\"a\",\"latest_stage\":{\"name\":\"deploy\",\"status\":\"idle\"}}",
        "{\"id\":\"a\",\"latest_stage\":{\"name\":\"build\",\"status\":\"success\"}}",
        "{\"id\":\"a\",\"latest_stage\":{\"name\":\"deploy\",\"status\":\"active\"}}"
      })
  void aDeploymentUnderWayIsNeitherDoneNorFailed(String json) {
    host.succeeds(json);

    PagesDeployment deployment = host.client().deployment("ann-links", "a");

    assertThat(deployment.failed()).isFalse();
    assertThat(deployment.succeeded()).isFalse();
  }

  @Test
  void aDeploymentIsDeletedWithOrWithoutForce() throws InterruptedException {
    host.succeeds("null").succeeds("null");

    host.client().deleteDeployment("ann-links", "abc", false);
    host.client().deleteDeployment("ann-links", "abc", true);

    assertThat(host.nextLine()).isEqualTo("DELETE " + PROJECTS + "/ann-links/deployments/abc");
    assertThat(host.nextLine())
        .isEqualTo("DELETE " + PROJECTS + "/ann-links/deployments/abc?force=true");
  }

  @Test
  void theLastLineOfTheLogIsTheReason() throws InterruptedException {
    host.succeeds(
        """
        {"total":7,"includes_container_logs":false,"data":[
          {"ts":"2026-08-01T10:00:05Z","line":"Validating asset output directory"},
          {"ts":"2026-08-01T10:00:06Z","line":"Error: Invalid _headers file"}]}\
        """);

    assertThat(host.client().lastLogLine("ann-links", "abc")).contains("Invalid _headers file");
    assertThat(host.nextLine())
        .isEqualTo("GET " + PROJECTS + "/ann-links/deployments/abc/history/logs?size=10000000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"data\":[]}", "{\"total\":3,\"data\":[{\"line\":null}]}"})
  void aLogMayBeEmpty(String json) {
    host.succeeds(json);

    assertThat(host.client().lastLogLine("ann-links", "abc")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", ".", "a/b", "a%2fb", "a?b", "-a", "a b"})
  void aNameThatWouldLeadElsewhereIsNotSent(String name) {
    assertThatThrownBy(() -> host.client().deleteProject(name))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> host.client().deleteDeployment("ann-links", name, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(host.server().getRequestCount()).isZero();
  }
}
