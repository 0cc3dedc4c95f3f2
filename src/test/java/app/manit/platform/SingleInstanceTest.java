package app.manit.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.manit.platform.InstanceMessage.Changed;
import app.manit.platform.InstanceMessage.Open;
import app.manit.platform.InstanceMessage.Show;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path temp;
  private final Queue<InstanceMessage> inbox = new ConcurrentLinkedQueue<>();

  private Path home() {
    return temp.resolve("home");
  }

  private Optional<SingleInstance> claim() {
    return SingleInstance.claim(home(), Map.of(), inbox::add);
  }

  private RunningInstance running() {
    return new RunningInstance(home(), PATIENCE);
  }

  @Test
  void theWindowHearsWhatOthersSay() {
    try (SingleInstance window = claim().orElseThrow()) {
      assertThat(window).isNotNull();
      List<Path> files = List.of(Path.of("ลิงก์.json"), temp.resolve("a b\nc"));

      assertThat(running().tell(new Show())).isTrue();
      assertThat(running().handOver(new Open(files))).isTrue();
      assertThat(running().tell(new Changed())).isTrue();

      assertThat(inbox)
          .containsExactly(
              new Show(),
              new Open(List.of(Path.of("ลิงก์.json").toAbsolutePath(), temp.resolve("a b\nc"))),
              new Changed());
    }
  }

  @Test
  void thereIsOneWindow() {
    try (SingleInstance first = claim().orElseThrow()) {
      assertThat(first).isNotNull();
      assertThat(claim()).isEmpty();
      assertThat(SingleInstance.claim(temp.resolve("other"), Map.of(), inbox::add))
          .hasValueSatisfying(SingleInstance::close);
    }
    assertThat(claim()).hasValueSatisfying(SingleInstance::close);
  }

  @Test
  void ofManyStartsAtOnceOneIsTheWindowAndTheOthersReachIt() throws Exception {
    Queue<SingleInstance> windows = new ConcurrentLinkedQueue<>();
    try (var starts = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> handedOver =
          IntStream.range(0, 20)
              .mapToObj(
                  i ->
                      starts.submit(
                          () -> {
                            Optional<SingleInstance> claimed = claim();
                            claimed.ifPresent(windows::add);
                            return claimed.isEmpty() && running().handOver(new Show());
                          }))
              .toList();
      int reached = 0;
      for (Future<Boolean> start : handedOver) {
        reached += start.get() ? 1 : 0;
      }
      assertThat(windows).hasSize(1);
      assertThat(reached).isEqualTo(19);
      assertThat(inbox).hasSize(19);
    }
    windows.forEach(SingleInstance::close);
  }

  @Test
  void withoutAWindowNobodyIsTold() {
    assertThat(running().tell(new Changed())).isFalse();
    claim().orElseThrow().close();
    assertThat(running().tell(new Changed())).isFalse();
    assertThat(home()).isDirectoryNotContaining(file -> file.toString().contains("sock"));
  }

  @Test
  void aWindowThatCrashedIsReplaced() throws IOException {
    Files.createDirectory(home());
    Path socket = home().resolve("window.sock");
    try (ServerSocketChannel crashed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      crashed.bind(UnixDomainSocketAddress.of(socket));
    }
    Files.writeString(home().resolve("window.socket"), socket.toString());
    assertThat(socket).exists();
    assertThat(running().tell(new Show())).isFalse();

    try (SingleInstance window = claim().orElseThrow()) {
      assertThat(window).isNotNull();
      assertThat(running().tell(new Show())).isTrue();
    }
  }

  @Test
  void aWindowThatHangsHoldsNobodyUp() throws IOException {
    Files.createDirectory(home());
    Path socket = home().resolve("window.sock");
    try (ServerSocketChannel hanging = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      hanging.bind(UnixDomainSocketAddress.of(socket));
      Files.writeString(home().resolve("window.socket"), socket.toString());
      RunningInstance window = new RunningInstance(home(), Duration.ofMillis(50));

      assertThat(window.tell(new Changed())).isFalse();
      assertThat(window.handOver(new Show())).isFalse();
    }
  }

  @Test
  void aWindowThatCannotFollowSaysSo() {
    try (SingleInstance window =
        SingleInstance.claim(
                home(),
                Map.of(),
                _ -> {
                  throw new IllegalStateException("the toolkit is gone");
                })
            .orElseThrow()) {
      assertThat(window).isNotNull();
      assertThat(running().tell(new Show())).isFalse();
    }
  }

  @Test
  void listensInTheSessionsFolderForItsOwnerOnly() throws IOException {
    Path session = Files.createDirectory(temp.resolve("run"));
    Map<String, String> env = Map.of("XDG_RUNTIME_DIR", session.toString());
    try (SingleInstance window = SingleInstance.claim(home(), env, inbox::add).orElseThrow()) {
      assertThat(window).isNotNull();
      Path folder = session.resolve("manit");
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files).singleElement().asString().endsWith(".sock");
      }
      assertThat(Files.getPosixFilePermissions(folder))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
      // A caller outside the session finds it all the same.
      assertThat(running().tell(new Show())).isTrue();
    }
    assertThat(session.resolve("manit")).isEmptyDirectory();
  }

  @Test
  void listensAtAShortPathWhenTheDataFolderHasALongOne() throws IOException {
    Path home = temp.resolve("x".repeat(100));
    try (SingleInstance window = SingleInstance.claim(home, Map.of(), inbox::add).orElseThrow()) {
      assertThat(window).isNotNull();
      assertThat(new RunningInstance(home, PATIENCE).tell(new Show())).isTrue();
      Path socket = Path.of(Files.readString(home.resolve("window.socket")));
      assertThat(socket.toString().getBytes(UTF_8).length).isLessThan(104);
      assertThat(socket).exists();
    }
  }

  @Test
  void aCallerThatSendsNonsenseDisturbsNobody() throws IOException {
    try (SingleInstance window = claim().orElseThrow()) {
      assertThat(window).isNotNull();
      Path socket = Path.of(Files.readString(home().resolve("window.socket")));
      try (SocketChannel caller = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
        caller.write(ByteBuffer.wrap("GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)));
      }
      assertThat(running().tell(new Changed())).isTrue();
      assertThat(inbox).containsExactly(new Changed());
    }
  }

  @Test
  void readsNoMessageThatIsTooLongOrOfAnotherKind() {
    assertRefused(1, 2, InstanceProtocol.MAX_BYTES + 1);
    assertRefused(1, 2, -1);
    assertRefused(1, 9, 0);
    assertRefused(2, 1, 0);
    Open open = new Open(List.of(Path.of("/" + "x".repeat(InstanceProtocol.MAX_BYTES))));
    assertThatExceptionOfType(ProtocolException.class)
        .isThrownBy(() -> InstanceProtocol.send(new ByteArrayOutputStream(), open));
  }

  private static void assertRefused(int version, int kind, int length) {
    assertThatExceptionOfType(ProtocolException.class)
        .isThrownBy(
            () -> {
              ByteArrayOutputStream bytes = new ByteArrayOutputStream();
              DataOutputStream out = new DataOutputStream(bytes);
              out.writeByte(version);
              out.writeByte(kind);
              out.writeInt(length);
              InstanceProtocol.receive(new ByteArrayInputStream(bytes.toByteArray()));
            });
  }
}
