package app.manit.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.pages.wire.WireJson;
import app.manit.practice.PracticeClient.Answer;
import java.nio.file.Path;
import java.time.Duration;
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

/** Projects and deployments as Cloudflare's typed clients expect them, and what can be set. */
class PracticeSettingsTest {
  @TempDir private Path folder;
  private PracticeHost host;
  private PracticeClient client;

  @BeforeEach
  void start() {
    PracticeLimits limits = new PracticeLimits(5, 10, 1_000, Duration.ofMinutes(5), 3, Set.of());
    host = PracticeHost.start(folder, OptionalInt.empty(), new TurningClock(), limits);
    client = new PracticeClient(host.endpoint());
  }

  @AfterEach
  void stop() {
    client.close();
    host.close();
  }

  private Answer send(String method, String path, String json) {
    return client.call(
        method, client.projects() + path, RequestBody.create(json, PracticeClient.JSON));
  }

  private Answer patch(String json) {
    return send("PATCH", "/ann", json);
  }

  private JsonNode project() {
    return client.get(client.projects() + "/ann").result();
  }

  @Test
  void aProjectHasEverythingThatTypedClientsArePromised() {
    client.createProject("ann");
    JsonNode expected =
        WireJson.MAPPER.readTree(
            """
            {"name":"ann","production_branch":"main","created_on":"2026-08-01T10:00:00Z",
             "framework":"","framework_version":"","uses_functions":false,"source":null,
             "build_config":{"build_command":null,"destination_dir":null,"root_dir":null,
              "web_analytics_tag":null,"web_analytics_token":null},
             "deployment_configs":{"preview":CONFIG,"production":CONFIG},
             "canonical_deployment":null,"latest_deployment":null}
            """
                .replace(
                    "CONFIG",
                    """
                    {"fail_open":true,"always_use_latest_compatibility_date":false,
                     "build_image_major_version":3,"compatibility_date":"2026-08-01",
                     "compatibility_flags":[],"env_vars":null,"usage_model":"standard"}
                    """));
    JsonNode project = project();
    expected
        .properties()
        .forEach(
            member ->
                assertThat(project.path(member.getKey()))
                    .as(member.getKey())
                    .isEqualTo(member.getValue()));
    assertThat(project.path("id").asString()).matches("[0-9a-f-]{36}");
    assertThat(project.path("production_script_name").asString())
        .matches("pages-worker--\\d+-production");
    assertThat(project.path("preview_script_name").asString())
        .matches("pages-worker--\\d+-preview");
    assertThat(project.path("domains")).hasSize(1);
  }

  @Test
  void aDeploymentHasEverythingThatTypedClientsArePromised() {
    client.createProject("ann");
    JsonNode deployment = client.deploy("ann", "main", "index.html", "hello");
    JsonNode expected =
        WireJson.MAPPER.readTree(
            """
            {"project_name":"ann","environment":"production","aliases":null,"env_vars":{},
             "source":null,"is_skipped":false,"skip_reason":null,"uses_functions":false,
             "production_branch":"main","created_on":"2026-08-01T10:00:00Z",
             "modified_on":"2026-08-01T10:00:00Z","latest_stage":STAGE,
             "build_config":{"build_command":null,"destination_dir":null,"root_dir":null,
              "web_analytics_tag":null,"web_analytics_token":null},
             "deployment_trigger":{"type":"ad_hoc","metadata":{"branch":"main","commit_hash":"",
              "commit_message":"","commit_dirty":false}}}
            """
                .replace(
                    "STAGE",
                    """
                    {"name":"deploy","status":"success","started_on":"2026-08-01T10:00:00Z",
                     "ended_on":"2026-08-01T10:00:00Z"}
                    """));
    expected
        .properties()
        .forEach(
            member ->
                assertThat(deployment.path(member.getKey()))
                    .as(member.getKey())
                    .isEqualTo(member.getValue()));
    String id = deployment.path("id").asString();
    assertThat(deployment.path("short_id").asString()).isEqualTo(id.substring(0, 8));
    assertThat(deployment.path("url").asString())
        .matches("http://" + id.substring(0, 8) + "\\.ann\\.localhost:\\d+");
    assertThat(deployment.path("project_id")).isEqualTo(project().path("id"));
    assertThat(deployment.path("stages"))
        .extracting(stage -> stage.path("name").asString())
        .containsExactly("queued", "initialize", "clone_repo", "build", "deploy");
    assertThat(project().path("canonical_deployment")).isEqualTo(deployment);
    assertThat(project().path("latest_deployment")).isEqualTo(deployment);
  }

  /** As wrangler makes projects. */
  @Test
  void aProjectCanBeMadeWithSettings() {
    Answer made =
        send(
            "POST",
            "",
            """
            {"name":"ann","production_branch":"main","build_config":{"root_dir":"site"},
             "deployment_configs":{"production":{"compatibility_date":"2024-01-01",
              "compatibility_flags":["nodejs_compat"]},"preview":{}}}
            """);
    assertThat(made.status()).isEqualTo(200);
    JsonNode production = project().path("deployment_configs").path("production");
    assertThat(production.path("compatibility_date").asString()).isEqualTo("2024-01-01");
    assertThat(production.path("compatibility_flags")).hasSize(1);
    assertThat(production.path("usage_model").asString()).isEqualTo("standard");
    assertThat(project().path("build_config").path("root_dir").asString()).isEqualTo("site");
  }

  @Test
  void whatIsAbsentStaysAndWhatIsNullGoes() {
    client.createProject("ann");
    patch(
        """
        {"deployment_configs":{"production":{"env_vars":{"A":{"type":"plain_text","value":"1"},
         "B":{"type":"plain_text","value":"2"}},"wrangler_config_hash":"abc"}},
         "build_config":{"web_analytics_tag":"t","web_analytics_token":"0a1b","root_dir":"x"}}
        """);
    Answer patched =
        patch(
            """
            {"deployment_configs":{"production":{"env_vars":{"A":null}}},
             "build_config":{"web_analytics_token":null}}
            """);
    assertThat(patched.result()).isEqualTo(project());
    JsonNode production = project().path("deployment_configs").path("production");
    assertThat(production.path("env_vars").propertyNames()).containsExactly("B");
    assertThat(production.path("wrangler_config_hash").asString()).isEqualTo("abc");
    JsonNode build = project().path("build_config");
    assertThat(build.path("web_analytics_token").isNull()).isTrue();
    assertThat(build.path("web_analytics_tag").asString()).isEqualTo("t");
    assertThat(build.path("root_dir").asString()).isEqualTo("x");
    patch("{\"deployment_configs\":null,\"build_config\":null,\"production_branch\":\"live\"}");
    assertThat(project().path("deployment_configs").path("production").path("env_vars").isNull())
        .isTrue();
    assertThat(project().path("build_config").path("root_dir").isNull()).isTrue();
    assertThat(project().path("production_branch").asString()).isEqualTo("live");
  }

  /** {@code wrangler pages secret put} sets one; {@code secret list} only wants its name. */
  @Test
  void aSecretIsNeverGivenBackNorKept() {
    client.createProject("ann");
    Answer answer =
        patch(
            """
            {"deployment_configs":{"preview":{"env_vars":{"KEY":{"type":"secret_text",
             "value":"hunter2"}}}}}
            """);
    JsonNode key =
        answer.result().path("deployment_configs").path("preview").path("env_vars").path("KEY");
    assertThat(key.path("type").asString()).isEqualTo("secret_text");
    assertThat(key.path("value").asString()).isEmpty();
    String id = answer.result().path("id").asString();
    assertThat(folder.resolve("projects").resolve(id).resolve("project.json"))
        .content()
        .contains("KEY")
        .doesNotContain("hunter2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"source":{"type":"github"}}                            | 8000069
          {"production_branch":""}                                | 8000033
          {"production_branch":null}                              | 8000033
          {"build_config":"none"}                                 | 8999001
          {"build_config":{"web_analytics_token":{}}}             | 8999001
          {"build_config":{"web_analytics_token":"'></script>"}}  | 8999012
          {"deployment_configs":[]}                               | 8999001
          {"name":"bob"}                                          | 8999013
          []                                                      | 8999001
          null                                                    | 8999001
          {                                                       | 8999001
          """)
  void aSettingThatMakesNoSenseIsRefused(String json, int code) {
    client.createProject("ann");
    JsonNode before = project();
    Answer answer = patch(json);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(project()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"name\":\"ann\"}", "{\"source\":null}"})
  void whatChangesNothingIsTaken(String json) {
    client.createProject("ann");
    assertThat(patch(json).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":"ann"}                                                             | 8000033
          {"name":"ann","production_branch":" "}                                     | 8000033
          {"production_branch":"main"}                                               | 8000003
          {"name":{},"production_branch":"main"}                                     | 8000003
          {"name":"ann","production_branch":"main","source":{"type":"github"}}       | 8000011
          {"name":"ann","production_branch":"main","build_config":1}                 | 8999001
          """)
  void aProjectThatMakesNoSenseIsNotMade(String json, int code) {
    Answer answer = send("POST", "", json);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(client.get(client.projects()).result()).isEmpty();
  }

  /** A project of an earlier version says nothing of analytics, neither do its deployments. */
  @Test
  void whatEarlierVersionsStoredIsReadable() {
    JsonNode old =
        WireJson.MAPPER.readTree(
            """
            {"id":"1","name":"ann","label":"ann","created_on":"2026-08-01T10:00:00Z",
             "production_branch":"main","deployment_configs":{},"build_config":{},
             "canonical_id":null,"domains":[],"deployments":[{"id":"12345678-1","created_on":
             "2026-08-01T10:00:00Z","production":true,"branch":"main","alias":"","commit_hash":"",
             "commit_message":"","commit_dirty":false,"files":1}]}
            """);
    StoredProject project = WireJson.MAPPER.treeToValue(old, StoredProject.class);
    assertThat(project.buildConfig().webAnalyticsToken()).isNull();
    assertThat(project.deployments().getFirst().buildConfig().webAnalyticsToken()).isNull();
  }
}
