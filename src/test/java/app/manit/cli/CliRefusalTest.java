package app.manit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What cannot be published, or not by these credentials, leaves nothing behind. */
class CliRefusalTest {
  private static final String PAGE =
      "{\"title\": \"Ana\", \"files\": {\"index.html\": \"<h1>Ana</h1>\"}}";

  @TempDir private Path folder;
  private Path home;
  private CliFixture cli;

  @BeforeEach
  void start() {
    home = folder.resolve("home");
    cli = new CliFixture(home);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "page.json | not json at all              | not-json",
        "page.json | {\"title\": \"A\", \"files\": {\"index | cut-json",
        "page.json | {\"title\": \"A\"}           | not-a-fragment",
        "page.json | {\"title\": \"A\", \"files\": {}} | no-files",
        "page.json | {\"files\": {\"../x.html\": \"x\"}} | path-climbs-out",
        "page.json | {\"files\": {\"C:/x.html\": \"x\"}} | path-drive-letter",
        "page.json | {\"files\": {\"a\\u0000b\": \"x\"}} | path-invalid",
        "page.json | {\"files\": {\"index.html\": null}} | content-invalid",
        "page.json | {\"files\": {\"a.txt\": \"1\", \"a.txt\": \"2\"}} | duplicate-key",
        "page.json | {\"files\": {\"app/page.tsx\": \"x\", \"package.json\": \"{}\"}} | not-static",
        "page.zip  | this is no zip                | zip-broken",
        "page.psd  | pixels                        | source-type-unknown"
      })
  void aRefusedInputEndsWith2AndStoresNothing(String file, String content, String kind)
      throws IOException {
    write(file, content.replace("\"\"", "\""));

    CliFixture.Ran ran = cli.run("deploy", folder.resolve(file), "--json");

    assertThat(ran.code()).isEqualTo(2);
    JsonNode line = ran.line();
    assertThat(line.get("status").asString()).isEqualTo("REFUSED");
    assertThat(line.get("verification").asString()).isEqualTo("skipped");
    assertThat(line.get("name").isNull()).isTrue();
    assertThat(line.get("files").isNull()).isTrue();
    assertThat(line.get("uploadedFiles").asInt()).isZero();
    assertThat(line.get("serving").asBoolean()).isFalse();
    assertThat(line.get("error").get("kind").asString()).isEqualTo(kind);
    assertThat(line.get("error").get("retryable").asBoolean()).isFalse();
    assertNothingStored();
  }

  @Test
  void aMissingFileIsRefusedInWords() {
    CliFixture.Ran ran = cli.run("deploy", folder.resolve("nowhere.json"));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains("This cannot be published.", "There is no file or folder", "nowhere.json")
        .doesNotContain("Exception");
    assertNothingStored();
  }

  @Test
  void oneNameCannotGoToSeveralPages() throws IOException {
    Path page = write("page.json", PAGE);

    CliFixture.Ran ran = cli.run("deploy", page, page, "--name", "ana", "--json");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.lines()).extracting(CliRefusalTest::kind).containsOnly("name-for-several");
    assertNothingStored();
  }

  @Test
  void oneNameCannotGoToAListOfPages() throws IOException {
    Path list = write("list.json", "[%s, %s]".formatted(PAGE, PAGE));

    CliFixture.Ran ran = cli.run("deploy", list, "--name", "ana", "--json");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.line().get("error").get("message").asString())
        .isEqualTo("“ana” can name one page only, but 2 were given.");
    assertNothingStored();
  }

  @Test
  void aNameThatCannotBeAnAddressIsRefused() throws IOException {
    CliFixture.Ran ran =
        cli.run("deploy", write("page.json", PAGE), "--name", "Ana's Page", "--json");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(kind(ran.line())).isEqualTo("name-invalid");
    assertNothingStored();
  }

  @ParameterizedTest
  @CsvSource({
    "CLOUDFLARE_ACCOUNT_ID, 0123456789abcdef0123456789abcdef, credentials-half-set",
    "CLOUDFLARE_API_TOKEN, a token with blanks, token-malformed"
  })
  void halfSetOrMalformedCredentialsEndWith3AndNeverInPractice(
      String variable, String value, String kind) throws IOException {
    CliFixture.Ran ran =
        cli.with(variable, value).run("deploy", write("page.json", PAGE), "--json");

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.line().get("status").asString()).isEqualTo("FAILED");
    assertThat(ran.line().get("host").asString()).isEqualTo("cloudflare");
    assertThat(kind(ran.line())).isEqualTo(kind);
    assertThat(home.resolve("practice")).doesNotExist();
    assertNothingStored();
  }

  @Test
  void askingForCloudflareWithoutCredentialsEndsWith3() throws IOException {
    CliFixture.Ran ran = cli.run("deploy", write("page.json", PAGE), "--to", "cloudflare");

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("CLOUDFLARE_API_TOKEN");
    assertNothingStored();
  }

  @Test
  void aTokenIsNotSentInTheClear() throws IOException {
    CliFixture.Ran ran =
        cli.with("CLOUDFLARE_API_TOKEN", "secret-token")
            .with("CLOUDFLARE_ACCOUNT_ID", "0123456789abcdef0123456789abcdef")
            .with("CLOUDFLARE_API_BASE_URL", "http://example.com/client/v4")
            .run("deploy", write("page.json", PAGE), "--json");

    assertThat(ran.code()).isEqualTo(3);
    assertThat(kind(ran.line())).isEqualTo("base-url-not-secure");
    assertThat(ran.out() + ran.err()).doesNotContain("secret-token");
  }

  @ParameterizedTest
  @CsvSource({"history", "open", "delete"})
  void anUnknownNameEndsWith2(String command) {
    Object[] words =
        command.equals("delete")
            ? new Object[] {command, "nobody", "--yes"}
            : new Object[] {command, "nobody"};

    CliFixture.Ran ran = cli.run(words);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("There is no page called “nobody”", "manit list");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void anEmptyLibraryIsAnEmptyListForScriptsAndASentenceForPeople() {
    assertThat(cli.run("list", "--json")).isEqualTo(new CliFixture.Ran(0, "", ""));
    assertThat(cli.run("list").out()).contains("no pages yet");
  }

  @Test
  void whatCannotBePreviewedIsRefusedTheSameWay() throws IOException {
    CliFixture.Ran ran = cli.run("preview", write("page.json", "{}"), "--json");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.line().get("url").isNull()).isTrue();
    assertThat(kind(ran.line())).isEqualTo("not-a-fragment");
  }

  private static String kind(JsonNode line) {
    return line.get("error").get("kind").asString();
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private void assertNothingStored() {
    Path objects = home.resolve("objects");
    if (Files.exists(objects)) {
      try (Stream<Path> files = Files.walk(objects)) {
        assertThat(files.filter(Files::isRegularFile)).isEmpty();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
    assertThat(home.resolve("library.mv.db")).doesNotExist();
  }
}
