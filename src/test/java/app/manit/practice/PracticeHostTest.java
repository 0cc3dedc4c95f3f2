package app.manit.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.manit.ChildJava;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.serve.LoopbackResponse;
import app.manit.serve.LoopbackServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One host a folder: its identity, its data, its lock. */
class PracticeHostTest {

  @TempDir private Path home;

  private Path folder() {
    return home.resolve("practice");
  }

  private PracticeHost start() {
    return PracticeHost.start(folder(), OptionalInt.empty(), Clock.systemUTC());
  }

  @Test
  void identityPortAndPagesOutliveTheHost() {
    PracticeEndpoint first;
    try (PracticeHost host = start();
        PracticeClient client = new PracticeClient(host.endpoint())) {
      first = host.endpoint();
      client.createProject("ann");
      client.deploy("ann", "main", "index.html", "one");
      client.deploy("ann", "dev", "index.html", "two");
    }
    assertThat(first.accountId()).matches("[0-9a-f]{32}");
    try (PracticeHost host = start();
        PracticeClient client = new PracticeClient(host.endpoint())) {
      assertThat(host.endpoint()).isEqualTo(first);
      assertThat(client.visit("ann.localhost", "/").body()).isEqualTo("one");
      assertThat(client.visit("dev.ann.localhost", "/").body()).isEqualTo("two");
      client.deploy("ann", "main", "index.html", "three");
      assertThat(client.visit("ann.localhost", "/").body()).isEqualTo("three");
    }
  }

  @Test
  void aKeptPortThatIsTakenGivesWayToAnother() throws IOException {
    start().close();
    int kept = PracticeIdentity.read(new PracticeFiles(folder())).orElseThrow().port();
    LoopbackServer taking = LoopbackServer.start(kept, request -> LoopbackResponse.text(200, ""));
    int other;
    try (PracticeHost host = start()) {
      other = host.endpoint().baseUrl().getPort();
      assertThat(other).isNotEqualTo(kept);
    } finally {
      taking.close();
    }
    try (PracticeHost host = start()) {
      assertThat(host.endpoint().baseUrl().getPort()).isEqualTo(other);
    }
  }

  @Test
  void aPortThatWasAskedForIsTakenOrRefused() throws IOException {
    int free;
    try (ServerSocket probe = new ServerSocket(0)) {
      free = probe.getLocalPort();
    }
    try (PracticeHost host =
        PracticeHost.start(folder(), OptionalInt.of(free), Clock.systemUTC())) {
      assertThat(host.endpoint().baseUrl().getPort()).isEqualTo(free);
      assertThatThrownBy(
              () ->
                  PracticeHost.start(
                      home.resolve("second"), OptionalInt.of(free), Clock.systemUTC()))
          .isInstanceOfSatisfying(
              FailureException.class,
              e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.PORT_IN_USE));
    }
    try (PracticeHost host = start()) {
      assertThat(host.endpoint().baseUrl().getPort()).isEqualTo(free);
    }
  }

  @Test
  void aFolderHasOneHost() {
    try (PracticeHost host = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOfSatisfying(
              FailureException.class,
              e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.PRACTICE_UNAVAILABLE))
          .hasMessageContaining("runs it already");
      assertThat(PracticeHost.running(folder())).contains(host.endpoint());
    }
    start().close();
  }

  @Test
  void whoRunsIsKnownAndWhoRanIsNot() {
    assertThat(PracticeHost.running(folder())).isEmpty();
    try (PracticeHost host = start()) {
      assertThat(PracticeHost.running(folder())).contains(host.endpoint());
    }
    assertThat(PracticeHost.running(folder())).isEmpty();
  }

  /** Another process, because a lock of this one says nothing about a killed one. */
  @Test
  void aKilledHostLeavesNothingBehindButItsPages() throws Exception {
    Process other = hostInAnotherProcess();
    try (PracticeClient client = new PracticeClient(PracticeHost.running(folder()).orElseThrow())) {
      client.createProject("ann");
      client.deploy("ann", "main", "index.html", "one");
    } finally {
      other.destroyForcibly();
      assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
    Files.writeString(folder().resolve("incoming").resolve("half"), "half a file");
    assertThat(PracticeHost.running(folder())).isEmpty();
    try (PracticeHost host = start();
        PracticeClient client = new PracticeClient(host.endpoint())) {
      assertThat(client.visit("ann.localhost", "/").body()).isEqualTo("one");
      assertThat(folder().resolve("incoming")).isEmptyDirectory();
    }
  }

  private Process hostInAnotherProcess() throws IOException {
    Process process =
        new ProcessBuilder(ChildJava.command(HostProcess.class, folder()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.inputReader().readLine()).isEqualTo("ready");
    return process;
  }

  /** Hosts a folder until it is killed. */
  static final class HostProcess {
    private HostProcess() {}

    public static void main(String[] args) throws IOException {
      PracticeHost host =
          PracticeHost.start(Path.of(args[0]), OptionalInt.empty(), Clock.systemUTC());
      System.out.println("ready");
      System.in.read();
      host.close();
    }
  }

  @Test
  void onlyTheOwnerCanReadIt() throws IOException {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    try (PracticeHost host = start();
        PracticeClient client = new PracticeClient(host.endpoint())) {
      client.createProject("ann");
      client.deploy("ann", "main", "index.html", "one");
    }
    try (Stream<Path> all = Files.walk(folder())) {
      assertThat(all.filter(Files::isDirectory)).hasSizeGreaterThan(3).allSatisfy(this::isShut);
    }
    assertThat(rights(folder().resolve("endpoint.json"))).isEqualTo("rw-------");
  }

  private void isShut(Path folder) {
    assertThat(rights(folder)).as("%s", folder).isEqualTo("rwx------");
  }

  private static String rights(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theTokenIsNotPrinted() {
    try (PracticeHost host = start()) {
      assertThat(host.endpoint().toString()).doesNotContain(host.endpoint().token());
    }
  }

  @Test
  void aFolderThatCannotBeUsedIsSaidSo() throws IOException {
    Files.writeString(folder(), "a file");
    assertThatThrownBy(this::start)
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.PRACTICE_UNAVAILABLE));
  }
}
