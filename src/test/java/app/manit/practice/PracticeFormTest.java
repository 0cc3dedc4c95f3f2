package app.manit.practice;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.practice.PracticeClient.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the form of a new deployment may say. */
class PracticeFormTest {
  private static final String OTHER_KEY = "0".repeat(32);

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
  void aManifestMayNameOnlyWhatWasUploaded() {
    Answer answer = client.create("ann", "main", Map.of("/index.html", OTHER_KEY), Map.of());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("The asset of /index.html was not uploaded.");
    assertThat(client.get(client.projects() + "/ann/deployments").result()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "{\"index.html\":\"x\"}", "{\"/a\":null}", "{\"/a\":1}", "nothing", "{"})
  void aManifestThatIsNoneIsRefused(String manifest) {
    MultipartBody form =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("manifest", manifest)
            .build();
    assertThat(client.call("POST", client.projects() + "/ann/deployments", form).status())
        .isEqualTo(400);
  }

  @Test
  void aManifestMustBeThere() {
    String all = client.projects() + "/ann/deployments";
    assertThat(client.post(all, Map.of("manifest", Map.of())).code()).isEqualTo(8000096);
    MultipartBody empty =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("branch", "main")
            .build();
    assertThat(client.call("POST", all, empty).code()).isEqualTo(8000096);
  }

  @ParameterizedTest
  @ValueSource(strings = {"_worker.js", "_worker.bundle", "_routes.json"})
  void codeIsNotRun(String part) {
    Answer answer = client.create("ann", "main", Map.of(), Map.of(part, "export default {}"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("does not run code");
  }

  /** Each line break is two bytes: so do forms send them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a     | 384 | 384
          a     | 385 | 384
          ä     | 192 | 192
          aä    | 129 | 128
          日    | 129 | 128
          a日   | 97  | 96
          '\r\n' | 193 | 192
          """)
  void aCommitMessageIsCutBetweenTwoLetters(String unit, int sent, int kept) {
    Answer answer =
        client.create("ann", "main", Map.of(), Map.of("commit_message", unit.repeat(sent)));
    assertThat(
            answer
                .result()
                .path("deployment_trigger")
                .path("metadata")
                .path("commit_message")
                .asString())
        .isEqualTo(unit.repeat(kept));
  }

  @Test
  void whatTheClientSaysOfItsCommitIsKept() {
    JsonNode trigger =
        client
            .create(
                "ann",
                "main",
                Map.of(),
                Map.of(
                    "commit_hash", "0123abc",
                    "commit_message", "one\r\ntwo",
                    "commit_dirty", "true"))
            .result()
            .path("deployment_trigger");
    assertThat(trigger.path("type").asString()).isEqualTo("ad_hoc");
    JsonNode metadata = trigger.path("metadata");
    assertThat(metadata.path("commit_hash").asString()).isEqualTo("0123abc");
    assertThat(metadata.path("commit_message").asString()).isEqualTo("one\r\ntwo");
    assertThat(metadata.path("commit_dirty").asBoolean()).isTrue();
  }

  @Test
  void withoutABranchItGoesToProduction() {
    MultipartBody form =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("manifest", "{}")
            .build();
    JsonNode deployment =
        client.call("POST", client.projects() + "/ann/deployments", form).result();
    assertThat(deployment.path("environment").asString()).isEqualTo("production");
    assertThat(deployment.path("deployment_trigger").path("metadata").path("branch").asString())
        .isEqualTo("main");
  }

  @Test
  void aBrokenCommitMessageIsRefusedWithItsOwnCode() {
    MultipartBody form =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("manifest", "{}")
            .addFormDataPart(
                "commit_message", null, RequestBody.create(new byte[] {(byte) 0xc3}, null))
            .build();
    assertThat(client.call("POST", client.projects() + "/ann/deployments", form).code())
        .isEqualTo(8000111);
  }

  @Test
  void aDeploymentMayHaveSoManyFilesOnly() {
    Map<String, String> manifest =
        IntStream.range(0, 11).boxed().collect(Collectors.toMap(i -> "/" + i, i -> OTHER_KEY));
    assertThat(client.create("ann", "main", manifest, Map.of()).body())
        .contains("at most 10 files");
  }
}
