package app.manit.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.manit.interop.ForeignProgram.Ran;
import app.manit.practice.PracticeHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cloudflare's own command takes the practice host for Cloudflare. */
class WranglerInterop {
  private static final String PROJECT = "links-of-ann";

  @TempDir private Path folder;
  private PracticeHost practice;
  private ForeignProgram user;
  private Path site;

  @BeforeEach
  void startHost() throws IOException {
    practice =
        PracticeHost.start(folder.resolve("practice"), OptionalInt.empty(), Clock.systemUTC());
    user = with(practice.endpoint().token());
    site = OddSite.write(Files.createDirectory(folder.resolve("site")));
  }

  @AfterEach
  void close() {
    practice.close();
  }

  private ForeignProgram with(String token) throws IOException {
    return ForeignProgram.at(practice.endpoint(), token, folder.resolve("home"));
  }

  private Ran ok(Object... arguments) {
    Ran ran = user.wrangler(arguments);
    assertThat(ran.code()).as(ran.said()).isZero();
    return ran;
  }

  private Ran deploy(String branch) {
    return ok("pages", "deploy", site, "--project-name", PROJECT, "--branch", branch);
  }

  private void createProject() {
    ok("pages", "project", "create", PROJECT, "--production-branch", "main");
  }

  private HttpAnswer visit(String labels, String target) {
    int port = practice.endpoint().home().getPort();
    return HttpAnswer.of(port, "GET", target, labels + ".localhost:" + port);
  }

  @Test
  void whatItDeploysIsServedAsTheFilesAre() {
    createProject();
    Ran ran = deploy("main");
    assertThat(ran.said())
        .contains("Uploaded %d files".formatted(OddSite.FILES.size()))
        .contains("Uploading _headers")
        .contains("Uploading _redirects")
        .contains("Deployment complete");

    OddSite.FILES.forEach((path, content) -> assertThat(served(path)).as(path).isEqualTo(content));
    assertThat(visit(PROJECT, "/old").field("location")).isEqualTo("/about");
    assertThat(visit(PROJECT, "/go/a?b").field("location")).isEqualTo("https://example.com/a?b");
    assertThat(visit(PROJECT, "/about").field("x-frame-options")).isEqualTo("DENY");
    assertThat(visit(PROJECT, "/style.css").fields())
        .containsEntry("cache-control", "public, max-age=3600")
        .doesNotContainKey("x-frame-options");
    assertThat(visit(PROJECT, "/nothing").status()).isEqualTo(404);
  }

  /** A page is asked for by its clean address, to which it would be sent anyway. */
  private String served(String path) {
    String clean =
        path.replaceFirst("(^|/)index\\.html$", "$1").replaceFirst("(?<=[^/])\\.html$", "");
    HttpAnswer answer = visit(PROJECT, OddSite.target(clean));
    assertThat(answer.status()).as(path).isEqualTo(200);
    return new String(answer.body().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  @Test
  void theSecondTimeItUploadsNothing() throws IOException {
    createProject();
    deploy("main");
    assertThat(deploy("main").said())
        .contains("Uploaded 0 files (%d already uploaded)".formatted(OddSite.FILES.size()));
    Files.writeString(site.resolve("about.html"), "changed");
    assertThat(deploy("main").said())
        .contains("Uploaded 1 files (%d already uploaded)".formatted(OddSite.FILES.size() - 1));
    assertThat(served("about.html")).isEqualTo("changed");
  }

  @Test
  void aPreviewBranchHasItsOwnAddressAndLeavesTheLivePageAlone() throws IOException {
    createProject();
    deploy("main");
    Files.writeString(site.resolve("about.html"), "a draft");
    deploy("Ann's New_Look");

    assertThat(served("about.html")).isEqualTo("this is about.html\n");
    assertThat(visit("ann-s-new-look." + PROJECT, "/about").body()).isEqualTo("a draft");
    assertThat(visit("ann-s-new-look." + PROJECT, "/about").field("x-robots-tag"))
        .isEqualTo("noindex");
    assertThat(deployments())
        .extracting(row -> row.get("Environment").asString(), row -> row.get("Branch").asString())
        .containsExactly(tuple("Preview", "Ann's New_Look"), tuple("Production", "main"));
  }

  private Iterable<JsonNode> deployments() {
    return JsonMapper.shared()
        .readTree(ok("pages", "deployment", "list", "--project-name", PROJECT, "--json").out());
  }

  @Test
  void itListsAndDeletes() {
    createProject();
    assertThat(ok("pages", "project", "list").out())
        .contains(PROJECT)
        .contains(PROJECT + ".localhost");
    deploy("main");
    deploy("draft");

    assertThat(delete(idOf("main")).said()).contains("8000034");
    Ran draft = delete(idOf("draft"));
    assertThat(draft.code()).as(draft.said()).isZero();
    assertThat(deployments()).hasSize(1);

    ok("pages", "project", "delete", PROJECT, "--yes");
    assertThat(ok("pages", "project", "list").out()).doesNotContain(PROJECT);
  }

  private String idOf(String branch) {
    return StreamSupport.stream(deployments().spliterator(), false)
        .filter(row -> row.get("Branch").asString().equals(branch))
        .map(row -> row.get("Id").asString())
        .findFirst()
        .orElseThrow();
  }

  /** Without {@code --force} it asks, and takes silence for a no. */
  private Ran delete(String deployment) {
    return user.wrangler(
        "pages", "deployment", "delete", deployment, "--project-name", PROJECT, "--force");
  }

  @Test
  void itTellsTheTokensOfUsersAndOfAccountsApart() throws IOException {
    assertThat(ok("whoami").said())
        .contains("User API Token")
        .contains(practice.endpoint().accountId());
    JsonNode endpoint =
        JsonMapper.shared().readTree(folder.resolve("practice").resolve("endpoint.json").toFile());
    user = with(endpoint.get("accountToken").asString());
    assertThat(ok("whoami").said()).contains("Account API Token");
    createProject();
    deploy("main");
    assertThat(served("about.html")).isEqualTo("this is about.html\n");
  }

  @Test
  void itReadsTheRefusalsAsCloudflares() throws IOException {
    createProject();
    assertThat(
            user.wrangler("pages", "project", "create", PROJECT, "--production-branch", "main")
                .said())
        .contains("8000002");
    assertThat(
            user.wrangler("pages", "deploy", site, "--project-name", "no-such", "--branch", "main")
                .said())
        .contains("8000007");
    assertThat(with("x".repeat(40)).wrangler("pages", "project", "list").said()).contains("10000");

    Files.writeString(site.resolve("_worker.js"), "export default { fetch() {} }");
    assertThat(
            user.wrangler("pages", "deploy", site, "--project-name", PROJECT, "--branch", "main")
                .said())
        .contains("it does not run code");
  }
}
