package app.manit.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Publishing on the practice host, as scripts and people see it. */
class CliDeployTest {
  @TempDir private Path folder;
  private CliFixture cli;

  @BeforeEach
  void start() {
    cli = new CliFixture(folder.resolve("home"));
  }

  @Test
  void aPublishedPageIsOneObjectWithItsAddress() throws IOException {
    CliFixture.Ran ran = cli.run("deploy", page("Ana's Links"), "--json");

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("practice host");
    JsonNode line = ran.line();
    assertThat(line.get("name").asString()).isEqualTo("anas-links");
    assertThat(line.get("title").asString()).isEqualTo("Ana's Links");
    assertThat(line.get("status").asString()).isEqualTo("DEPLOYED");
    assertThat(line.get("verification").asString()).isEqualTo("verified");
    assertThat(line.get("url").asString()).matches("http://manit-anas-links-\\w+\\.localhost:\\d+");
    assertThat(line.get("deploymentId").asString()).matches("[0-9a-f]{40}");
    assertThat(line.get("host").asString()).isEqualTo("practice");
    assertThat(line.get("serving").asBoolean()).isFalse();
    assertThat(line.get("files").asInt()).isEqualTo(2);
    assertThat(line.get("uploadedFiles").asInt()).isEqualTo(2);
    assertThat(line.get("attempts").asInt()).isEqualTo(1);
    assertThat(line.get("phases").propertyNames())
        .containsExactly("read", "hash", "connect", "compare", "upload", "publish", "verify");
    assertThat(line.get("warnings").isEmpty()).isTrue();
    assertThat(line.get("error").isNull()).isTrue();
  }

  @Test
  void publishingAgainSendsNothingAndKeepsTheAddress() throws IOException {
    Path page = page("Ana");
    JsonNode first = cli.run("deploy", page, "--json").line();
    JsonNode second = cli.run("deploy", page, "--json", "--no-verify").line();

    assertThat(second.get("uploadedFiles").asInt()).isZero();
    assertThat(second.get("uploadedBytes").asInt()).isZero();
    assertThat(second.get("url")).isEqualTo(first.get("url"));
    assertThat(second.get("verification").asString()).isEqualTo("skipped");

    List<JsonNode> history = cli.run("history", "ana", "--json").lines();
    assertThat(history)
        .extracting(line -> line.get("deploymentId"))
        .containsExactly(second.get("deploymentId"), first.get("deploymentId"));
    JsonNode listed = cli.run("list", "--json").line();
    assertThat(listed.get("status").asString()).isEqualTo("DEPLOYED");
    assertThat(listed.get("url")).isEqualTo(first.get("url"));
    assertThat(listed.get("upToDate").asBoolean()).isTrue();
  }

  @Test
  void severalPathsAreIndependentAndTheHighestCodeCounts() throws IOException {
    Path good = page("Good");
    Path bad = Files.writeString(folder.resolve("bad.json"), "{");

    CliFixture.Ran ran = cli.run("deploy", bad, good, "--json");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.lines())
        .extracting(line -> line.get("status").asString())
        .containsExactly("REFUSED", "DEPLOYED");
  }

  @Test
  void aListOfFragmentsGivesOneObjectEach() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("list.json"),
            """
            [{"title": "One", "files": {"index.html": "1"}},
             {"title": "Two", "files": {"index.html": "2"}}]
            """);

    assertThat(cli.run("deploy", list, "--json").lines())
        .extracting(line -> line.get("name").asString())
        .containsExactly("one", "two");
  }

  @Test
  void aNameIsThePagesAndProposesTheAddress() throws IOException {
    JsonNode line = cli.run("deploy", page("Ana"), "--name", "hello", "--json").line();

    assertThat(line.get("name").asString()).isEqualTo("hello");
    assertThat(line.get("projectName").asString()).isEqualTo("hello");
  }

  @Test
  void warningsSayWhatWasLeftOut() throws IOException {
    Path site = Files.createDirectory(folder.resolve("site"));
    Files.writeString(site.resolve("index.html"), "<h1>Hello</h1>");
    Files.writeString(site.resolve(".env"), "SECRET=1");

    JsonNode warning = cli.run("deploy", site, "--json").line().get("warnings").get(0);

    assertThat(warning.get("kind").asString()).isEqualTo("secret-left-out");
    assertThat(warning.get("path").asString()).isEqualTo(".env");
    assertThat(warning.get("message").asString()).endsWith(".");
  }

  @Test
  void warningsSayWhatPagesWillDo() throws IOException {
    JsonNode warnings = cli.run("deploy", stumbling(), "--json").line().get("warnings");

    assertThat(warnings.valueStream())
        .extracting(w -> w.get("kind").asString(), w -> w.get("path").asString(null))
        .containsExactly(
            tuple("secret-left-out", ".env"),
            tuple("broken-link", "index.html"),
            tuple("broken-link", "index.html"),
            tuple("no-404-page", null),
            tuple("form-needs-server", "index.html"),
            tuple("rule-ignored", "_redirects"));
    assertThat(warnings.get(5).get("message").asString())
        .contains("line 2 of _redirects", "Its own words: “Valid status codes are");
  }

  @Test
  void peopleReadThemToo() throws IOException {
    Path site = stumbling();

    assertThat(cli.run("deploy", site).err())
        .contains(
            "  ! “.env” looks like a password or key",
            "  ! “index.html” refers to “About.html”, but the file is spelled “about.html”",
            "  ! There is no 404.html",
            "  ! The form in “index.html” counts on Netlify",
            "  ! Cloudflare Pages ignores line 2 of _redirects, because it knows the statuses");
  }

  @Test
  void ofManyOfAKindPeopleReadFive() throws IOException {
    Path site = Files.createDirectory(folder.resolve("site"));
    String links =
        IntStream.range(0, 60).mapToObj("<a href=%d.html>"::formatted).collect(joining());
    Files.writeString(site.resolve("index.html"), links);
    Files.writeString(site.resolve("404.html"), "");

    assertThat(cli.run("deploy", site).err().lines().filter(line -> line.startsWith("  ! ")))
        .hasSize(6)
        .last()
        .isEqualTo("  ! And 55 more like this.");
    JsonNode warnings = cli.run("deploy", site, "--json").line().get("warnings");
    assertThat(warnings).hasSize(51);
    assertThat(warnings.get(50).get("path").isNull()).isTrue();
    assertThat(warnings.get(50).get("message").asString()).isEqualTo("And 10 more like this.");
  }

  private Path stumbling() throws IOException {
    Path site = Files.createDirectory(folder.resolve("site"));
    Files.writeString(
        site.resolve("index.html"),
        "<a href=About.html>About</a><img src=me.jpg><form netlify><input></form>");
    Files.writeString(site.resolve("about.html"), "<h1>About</h1>");
    Files.writeString(site.resolve("_redirects"), "/old /about\n/gone / 410\n");
    Files.writeString(site.resolve(".env"), "SECRET=1");
    return site;
  }

  @Test
  void inAPipeItIsPlainLines() throws IOException {
    CliFixture.Ran ran = cli.run("deploy", page("Ana"));

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("✓ Checked 2 files", "✓ Sent 2 files", "✓ Published", "“Ana” is live.")
        .containsPattern("http://manit-ana-\\w+\\.localhost:\\d+")
        .doesNotContain("\u001b", "\r", "█");
  }

  @Test
  void aPersonSeesTheCodeAndIsServedUntilCtrlC() throws IOException {
    CliFixture.Running running =
        cli.start(FakeTerminal.person(""), "deploy", page("Ana"), "--to", "practice");
    running.terminal().awaitErr("Press Ctrl-C");
    CliFixture.Ran ran = running.interrupt();

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("“Ana” is live.", "█").doesNotContain("\u001b");
  }

  @Test
  void aRunningPracticeHostIsUsedAndServesOn() throws IOException {
    CliFixture.Running host = cli.start(FakeTerminal.pipe(), "practice");
    host.terminal().awaitOut("runs at");
    JsonNode line = cli.run("deploy", page("Ana"), "--json").line();

    assertThat(line.get("serving").asBoolean()).isTrue();
    assertThat(host.interrupt().code()).isZero();
  }

  @Test
  void aPageIsDeletedOnTheUsersWordOnly() throws IOException {
    cli.run("deploy", page("Ana"), "--json", "--no-verify");

    CliFixture.Ran kept = cli.run(FakeTerminal.person("no\n"), "delete", "ana");
    assertThat(kept.code()).isEqualTo(1);
    assertThat(kept.err()).contains("takes “Ana” offline at http://");
    assertThat(cli.run(FakeTerminal.person("y\n"), "delete", "ana").code()).isZero();
    assertThat(cli.run("list", "--json").lines()).isEmpty();
  }

  @Test
  void aPageIsForgottenHereOnlyIfAskedTo() throws IOException {
    cli.run("deploy", page("Ana"), "--json", "--no-verify");

    JsonNode line = cli.run("delete", "ana", "--yes", "--local", "--json").line();

    assertThat(line.get("status").asString()).isEqualTo("DELETED");
    assertThat(line.get("local").asBoolean()).isTrue();
    assertThat(line.get("url").asString()).startsWith("http://");
    assertThat(cli.run("history", "ana").code()).isEqualTo(2);
  }

  @Test
  void openingNeedsAHostThatRuns() throws IOException {
    String url = cli.run("deploy", page("Ana"), "--json").line().get("url").asString();

    JsonNode asleep = cli.run("open", "ana", "--json").line();
    assertThat(asleep.get("url").asString()).isEqualTo(url);
    assertThat(asleep.get("error").get("kind").asString()).isEqualTo("practice-not-running");

    CliFixture.Running open = cli.start(FakeTerminal.person(""), "open", "ana");
    open.terminal().awaitErr("Press Ctrl-C");
    assertThat(open.interrupt().code()).isZero();
    assertThat(cli.opened()).hasToString("[" + url + "]");
  }

  @Test
  void theDemonstrationPublishesTheSamplePageAndEndsByItself() {
    CliFixture.Ran ran = cli.with("MANIT_DEMO_SECONDS", "0").startDemo(FakeTerminal.pipe()).end();

    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines().findFirst().orElseThrow())
        .contains("No window can be shown here: DISPLAY is not set.");
    assertThat(ran.out()).contains("is live.", "█").containsPattern("http://\\S+\\.localhost:\\d+");
  }

  /** A page of two files. */
  private Path page(String title) throws IOException {
    return Files.writeString(
        folder.resolve("page.json"),
        """
        {"title": "%s", "files": {"index.html": "<h1>Hello</h1>", "style.css": "h1 {}"}}
        """
            .formatted(title));
  }
}
