package app.manit.interop;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.Manit;
import app.manit.account.HostKind;
import app.manit.deploy.Cancellation;
import app.manit.deploy.DeployListener;
import app.manit.deploy.FaultyHost;
import app.manit.pages.PagesHttp;
import app.manit.workspace.Intake;
import app.manit.workspace.IntakeListener;
import app.manit.workspace.IntakeTarget;
import app.manit.workspace.PublishOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For the same folder, our client and wrangler send the same. */
class SameRequestsInterop {

  @TempDir private Path folder;
  private final OkHttpClient http = PagesHttp.newClient("interop");
  private FaultyHost host;

  @BeforeEach
  void startHost() throws IOException {
    host = new FaultyHost(folder.resolve("host"), Clock.systemUTC(), http);
  }

  @AfterEach
  void close() {
    host.close();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  /** Writes a site into a folder. */
  interface Writer {
    Path write(Path folder) throws IOException;
  }

  record Case(String name, Writer writer) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> sites() {
    return Stream.of(
        new Case("odd names and rules", OddSite::write),
        new Case("contents of all sizes", SameRequestsInterop::sizes),
        new Case("made by chance, seed 1", new GeneratedSite(1)::write),
        new Case("made by chance, seed 2", new GeneratedSite(2)::write),
        new Case("made by chance, seed 3", new GeneratedSite(3)::write));
  }

  /** Around the block of BLAKE3, base64's groups of three, and one over a bucket of 8 MiB. */
  private static Path sizes(Path folder) throws IOException {
    Random random = new Random(1);
    for (int size : new int[] {0, 1, 2, 3, 767, 768, 769, 1024, 65_537, 9_000_000}) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      Files.write(folder.resolve(size + ".bin"), bytes);
    }
    Files.writeString(folder.resolve("index.html"), "<h1>sizes</h1>");
    Files.writeString(folder.resolve("same.html"), "<h1>sizes</h1>");
    Files.writeString(folder.resolve("same.txt"), "<h1>sizes</h1>");
    return folder;
  }

  @ParameterizedTest
  @MethodSource("sites")
  void bothSendTheSame(Case site) throws IOException {
    Path source = site.writer().write(Files.createDirectory(folder.resolve("site")));
    Sent theirs = sentByWrangler(source);
    Sent ours = sentByUs(source);

    assertThat(ours.contents()).isNotEmpty().isEqualTo(theirs.contents());
    assertThat(ours.manifest()).isEqualTo(theirs.manifest());
    assertThat(ours.types()).isEqualTo(theirs.types());
    assertThat(ours.manifestPart()).isEqualTo(theirs.manifestPart());

    // What is said of the deployment is each client's own; whatever makes the site is the same.
    Map<String, Sent.Part> others = new TreeMap<>(theirs.otherParts());
    Map<String, Sent.Part> own = new TreeMap<>(ours.otherParts());
    assertThat(own.remove("commit_message")).isNotNull();
    assertThat(own.remove("commit_hash").text()).matches("[0-9a-f]{40}");
    others.keySet().removeIf(name -> name.startsWith("commit_"));
    own.keySet().removeIf(name -> name.startsWith("commit_"));
    assertThat(own).isEqualTo(others);
  }

  private Sent sentByWrangler(Path source) throws IOException {
    Sent sent = new Sent();
    host.watchedBy(sent);
    ForeignProgram user = new ForeignProgram(folder.resolve("theirs"), host.environment());
    user.wrangler("pages", "project", "create", "theirs", "--production-branch", "main");
    ForeignProgram.Ran ran =
        user.wrangler("pages", "deploy", source, "--project-name", "theirs", "--branch", "main");
    assertThat(ran.code()).as(ran.said()).isZero();
    return sent;
  }

  private Sent sentByUs(Path source) {
    Sent sent = new Sent();
    host.watchedBy(sent);
    Map<String, String> environment = new HashMap<>(host.environment());
    environment.put("MANIT_HOME", folder.resolve("ours").toString());
    try (Manit manit = new Manit(environment, Clock.systemUTC())) {
      Intake taken =
          manit
              .workspace()
              .takeIn(source, new IntakeTarget.BySource(), IntakeListener.NONE)
              .getFirst();
      manit
          .workspace()
          .publish(
              taken,
              PublishOptions.to(HostKind.CLOUDFLARE),
              new Cancellation(),
              DeployListener.NONE);
    }
    return sent;
  }
}
