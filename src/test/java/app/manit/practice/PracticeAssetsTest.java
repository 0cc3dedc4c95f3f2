package app.manit.practice;

import static app.manit.practice.PracticeClient.item;
import static app.manit.practice.PracticeClient.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.manit.pages.wire.WireJson;
import app.manit.practice.PracticeClient.Answer;
import app.manit.site.AssetKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The asset calls and their tokens. */
class PracticeAssetsTest {
  private static final Map<String, Object> NO_HASHES = Map.of("hashes", List.of());

  @TempDir private Path folder;
  private final TurningClock clock = new TurningClock();
  private PracticeHost host;
  private PracticeClient client;

  @BeforeEach
  void start() {
    PracticeLimits limits = new PracticeLimits(5, 10, 1_000, Duration.ofMinutes(5), 100, Set.of());
    host = PracticeHost.start(folder, OptionalInt.empty(), clock, limits);
    client = new PracticeClient(host.endpoint());
    client.createProject("ann");
  }

  @AfterEach
  void stop() {
    client.close();
    host.close();
  }

  @Test
  void onlyWhatIsMissingIsAskedFor() {
    AssetKey one = key("index.html", "one");
    AssetKey two = key("index.html", "two");
    String token = client.uploadToken("ann");
    client.asset(token, "upload", List.of(item(one, "one", "text/html")));
    Answer missing =
        client.asset(
            token,
            "check-missing",
            Map.of("hashes", List.of(one.value(), two.value(), two.value())));
    assertThat(missing.result()).hasSize(1);
    assertThat(missing.result().path(0).asString()).isEqualTo(two.value());
    assertThat(
            client
                .asset(token, "upsert-hashes", Map.of("hashes", List.of(one.value())))
                .result()
                .asBoolean())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                                       | 400
          [{"key":"x","value":"aGk=","base64":true}]                               | 400
          [{"key":"00000000000000000000000000000000","base64":true}]               | 400
          [{"key":"00000000000000000000000000000000","value":"aGk="}]              | 400
          [{"key":"00000000000000000000000000000000","value":"%%%%","base64":true}]| 400
          [{"key":"00000000000000000000000000000000","value":"aGk                  | 400
          [1]                                                                      | 400
          []                                                                       | 200
          [{"base64":true,"extra":{"a":[1]},"value":"aGk=","metadata":{"x":{"y":1},"contentType":"text/plain"},"key":"00000000000000000000000000000000"}] | 200
          """)
  void anUploadIsAListOfAssets(String body, int status) {
    Answer answer =
        client.send(
            client
                .authorized("/pages/assets/upload", client.uploadToken("ann"))
                .post(RequestBody.create(body, PracticeClient.JSON))
                .build());
    assertThat(answer.status()).isEqualTo(status);
    assertThat(folder.resolve("incoming")).isEmptyDirectory();
  }

  @Test
  void anAssetMayBeSoLargeOnly() {
    String largest = "x".repeat(1_000);
    String larger = largest + "x";
    String token = client.uploadToken("ann");
    AssetKey key = key("big.txt", larger);
    assertThat(client.asset(token, "upload", List.of(item(key, largest, "text/plain"))).status())
        .isEqualTo(200);
    assertThat(client.asset(token, "upload", List.of(item(key, larger, "text/plain"))).status())
        .isEqualTo(400);
    assertThat(folder.resolve("incoming")).isEmptyDirectory();
  }

  /** wrangler's largest bucket is 56 MB of JSON; this is a body that never ends. */
  @Test
  void anUploadMayBeSoLargeOnly() throws IOException {
    PracticeFiles files = new PracticeFiles(folder.resolve("other"));
    AssetStore assets = new AssetStore(folder.resolve("assets"));
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) ' ');
            return length;
          }
        };
    assertThatThrownBy(() -> new AssetUpload(files, assets, 1_000).read(endless))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.response().status()).isEqualTo(413))
        .hasMessageContaining("7011");
  }

  @Test
  void anUploadTokenSaysWhenItEndsAndHowManyFilesThereMayBe() {
    String payload = client.uploadToken("ann").split("\\.", -1)[1];
    JsonNode claims =
        WireJson.MAPPER.readTree(
            new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    assertThat(claims.path("exp").asLong())
        .isEqualTo(clock.instant().plus(Duration.ofMinutes(5)).getEpochSecond());
    assertThat(claims.path("max_file_count_allowed").asInt()).isEqualTo(10);
  }

  @Test
  void anUploadTokenEndsAndCannotBeForged() {
    String token = client.uploadToken("ann");
    assertThat(client.asset(token, "check-missing", NO_HASHES).status()).isEqualTo(200);
    assertThat(client.asset(token + "x", "check-missing", NO_HASHES).code()).isEqualTo(8000013);
    assertThat(client.asset("x.y.z", "upload", List.of()).code()).isEqualTo(8000013);
    assertThat(client.asset(host.endpoint().token(), "upload", List.of()).code())
        .isEqualTo(8000013);
    clock.advance(Duration.ofMinutes(5));
    Answer expired = client.asset(token, "check-missing", NO_HASHES);
    assertThat(expired.status()).isEqualTo(403);
    assertThat(expired.body()).isEqualTo("Expired JWT");
    assertThat(client.asset(client.uploadToken("ann"), "check-missing", NO_HASHES).status())
        .isEqualTo(200);
  }

  @Test
  void anUploadTokenOpensNothingElse() {
    Answer answer =
        client.send(client.authorized(client.projects(), client.uploadToken("ann")).build());
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo(10000);
  }

  @Test
  void projectsShareNothing() {
    client.createProject("bob");
    client.deploy("ann", "main", "index.html", "ann's");
    AssetKey key = key("index.html", "ann's");
    assertThat(
            client
                .asset(
                    client.uploadToken("bob"),
                    "check-missing",
                    Map.of("hashes", List.of(key.value())))
                .result())
        .hasSize(1);
    assertThat(client.visit("bob.localhost", "/").status()).isEqualTo(404);
    String id = client.deploy("bob", "main", "index.html", "bob's").path("id").asString();
    assertThat(client.get(client.projects() + "/ann/deployments/" + id).code()).isEqualTo(8000009);
    String token = client.uploadToken("ann");
    client.call("DELETE", client.projects() + "/ann", null);
    assertThat(client.asset(token, "check-missing", NO_HASHES).code()).isEqualTo(8000007);
    assertThat(client.visit("bob.localhost", "/").body()).isEqualTo("bob's");
    assertThat(client.visit("ann.localhost", "/").status()).isEqualTo(404);
  }

  @Test
  void manyUploadsAtOnceAreAllKept() throws Exception {
    String token = client.uploadToken("ann");
    List<String> contents = IntStream.range(0, 60).mapToObj(i -> "content " + i % 40).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> uploads =
          contents.stream()
              .<Callable<Answer>>map(
                  content ->
                      () ->
                          client.asset(
                              token,
                              "upload",
                              List.of(item(key("a.txt", content), content, "text/plain"))))
              .toList();
      for (Future<Answer> upload : threads.invokeAll(uploads)) {
        assertThat(upload.get().status()).isEqualTo(200);
      }
    }
    List<String> keys = contents.stream().map(content -> key("a.txt", content).value()).toList();
    assertThat(client.asset(token, "check-missing", Map.of("hashes", keys)).result()).isEmpty();
  }
}
