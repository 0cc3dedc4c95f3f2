package app.manit.pages.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.type.TypeReference;

class WireJsonTest {

  @Test
  void aProjectIsWrittenAsCloudflareWritesIt() {
    ProjectJson project =
        new ProjectJson(
            "7b16",
            "ann-links",
            "ann-links-4x2.pages.dev",
            List.of("ann-links-4x2.pages.dev"),
            "2026-08-01T10:00:00Z",
            "main",
            "pages-worker--1-production",
            "pages-worker--1-preview",
            "",
            "",
            false,
            BuildConfigJson.NONE,
            null,
            Map.of("production", Map.of()),
            null,
            null);

    assertThat(WireJson.MAPPER.writeValueAsString(Envelope.of(project)))
        .isEqualTo(
            """
            {"success":true,"errors":[],"messages":[],"result":{"id":"7b16","name":"ann-links",\
            "subdomain":"ann-links-4x2.pages.dev","domains":["ann-links-4x2.pages.dev"],\
            "created_on":"2026-08-01T10:00:00Z","production_branch":"main",\
            "production_script_name":"pages-worker--1-production",\
            "preview_script_name":"pages-worker--1-preview","framework":"",\
            "framework_version":"","uses_functions":false,"build_config":{"build_command":null,\
            "destination_dir":null,"root_dir":null,"web_analytics_tag":null,\
            "web_analytics_token":null},"source":null,\
            "deployment_configs":{"production":{}},"canonical_deployment":null,\
            "latest_deployment":null}}\
            """);
  }

  @Test
  void aRefusalIsWrittenWithItsCode() {
    assertThat(WireJson.MAPPER.writeValueAsString(Envelope.refusal(8000007, "Project not found.")))
        .isEqualTo(
            """
            {"success":false,"errors":[{"code":8000007,"message":"Project not found."}],\
            "messages":[],"result":null}\
            """);
  }

  @Test
  void aPageOfAListTellsWhereItLies() {
    assertThat(
            WireJson.MAPPER.writeValueAsString(
                Envelope.page(List.of(), ResultInfo.of(3, 10, 0, 20))))
        .endsWith(
            """
            "result_info":{"page":3,"per_page":10,"count":0,"total_count":20,"total_pages":2}}\
            """);
  }

  @Test
  void anAssetItemIsReadAsWranglerSendsIt() {
    AssetJson[] items =
        WireJson.MAPPER.readValue(
            """
            [{"key":"2082190357cfd3617ccfe04f340c6247","value":"Zm9vYmFy",\
            "metadata":{"contentType":"image/png"},"base64":true}]\
            """,
            AssetJson[].class);

    assertThat(items)
        .containsExactly(
            new AssetJson(
                "2082190357cfd3617ccfe04f340c6247",
                "Zm9vYmFy",
                new AssetJson.Metadata("image/png"),
                true));
  }

  @Test
  void messagesMayBeStringsObjectsOrMissing() {
    Envelope<String> answer =
        read("{\"success\":true,\"messages\":[\"hi\",{\"code\":10000,\"message\":\"valid\"}]}");

    assertThat(answer.messages()).containsExactly(Notice.of(0, "hi"), Notice.of(10000, "valid"));
    assertThat(answer.errors()).isNull();
    assertThat(answer.result()).isNull();
  }

  @Test
  void fieldsNobodyKnowsAndNullsDoNoHarm() {
    Envelope<String> answer =
        read("{\"success\":null,\"new\":[{}],\"errors\":[null,{\"code\":null,\"meta\":{}}]}");

    assertThat(answer.success()).isFalse();
    assertThat(answer.errors()).containsExactly(new Notice(0, null, null));
  }

  @Test
  void aHostileBodyDoesNotBecomeMillionsOfObjects() {
    String many = "{\"success\":true,\"result\":[" + "{},".repeat(1_000_000) + "{}]}";

    assertThatThrownBy(
            () ->
                WireJson.MAPPER.readValue(
                    many, new TypeReference<Envelope<List<DeploymentJson>>>() {}))
        .isInstanceOf(StreamConstraintsException.class);
    assertThatThrownBy(() -> WireJson.MAPPER.readTree("[".repeat(100)))
        .isInstanceOf(StreamConstraintsException.class);
  }

  @Test
  void theUploadTokenIsNotPrinted() {
    assertThat(new UploadTokenJson("canary.jwt").toString()).doesNotContain("canary");
  }

  private static Envelope<String> read(String json) {
    return WireJson.MAPPER.readValue(json, new TypeReference<>() {});
  }
}
