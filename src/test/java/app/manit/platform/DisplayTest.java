package app.manit.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisplayTest {
  @TempDir Path temp;
  private Path cache;

  @BeforeEach
  void installTheLibraries() throws IOException {
    cache = temp.resolve("ld.so.cache");
    Files.writeString(
        cache,
        "glibc-ld.so.cache1.1\2\0libXtst.so.6\0/lib/libXtst.so.6\0libgtk-3.so.0\0/lib/libgtk-3.so.0\0",
        StandardCharsets.ISO_8859_1);
  }

  @Test
  void withoutDisplayThereIsNoWindow() {
    assertThat(display(Map.of()).whyNone()).hasValue("no display is set (DISPLAY is empty)");
    assertThat(display(Map.of("DISPLAY", " ")).whyNone()).isPresent();
    assertThat(display(Map.of("WAYLAND_DISPLAY", "wayland-0")).whyNone())
        .hasValueSatisfying(reason -> assertThat(reason).contains("XWayland"));
    assertThat(display(Map.of("DISPLAY", "screen")).whyNone())
        .hasValue("DISPLAY is “screen”, which is not the name of a display");
  }

  @Test
  void aServerThatListensShowsWindows() throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(temp.resolve("X7")));

      assertThat(display(Map.of("DISPLAY", ":7")).whyNone()).isEmpty();
      assertThat(display(Map.of("DISPLAY", "unix:7.0")).whyNone()).isEmpty();
    }
    // The socket's file stays behind, as after a crash of the server.
    assertThat(display(Map.of("DISPLAY", ":7")).whyNone())
        .hasValue("the display :7 does not answer");
    assertThat(display(Map.of("DISPLAY", ":8")).whyNone()).isPresent();
  }

  @Test
  void aForwardedDisplayIsAskedByTcp() throws IOException {
    String name;
    try (ServerSocket server = serverFromPort(6010)) {
      name = "127.0.0.1:" + (server.getLocalPort() - 6000);
      assertThat(display(Map.of("DISPLAY", name)).whyNone()).isEmpty();
    }
    assertThat(display(Map.of("DISPLAY", name)).whyNone())
        .hasValue("the display " + name + " does not answer");
  }

  private static ServerSocket serverFromPort(int first) throws IOException {
    for (int port = first; ; port++) {
      ServerSocket server = new ServerSocket();
      try {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return server;
      } catch (IOException e) {
        server.close();
        if (port > first + 100) {
          throw e;
        }
      }
    }
  }

  @Test
  void saysWhichLibraryIsMissing() throws IOException {
    Files.writeString(cache, "libXtst.so.6\0/lib/libXtst.so.6\0/lib/xlibgtk-3.so.0\0");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(temp.resolve("X7")));
      Display display = display(Map.of("DISPLAY", ":7"));

      assertThat(display.whyNone())
          .hasValue(
              "the system library libgtk-3.so.0 is not installed"
                  + " (on Debian and Ubuntu: apt install libgtk-3-0)");
      Files.createFile(temp.resolve("libgtk-3.so.0"));
      assertThat(display.whyNone()).isEmpty();
    }
  }

  @Test
  void onlyLinuxNeedsAServerAndTheHeadlessPlatformNeedsNone() {
    SystemLibraries none = new SystemLibraries(temp.resolve("none"), List.of());
    assertThat(new Display(Map.of(), OperatingSystem.MAC, "", none, temp).whyNone()).isEmpty();
    assertThat(new Display(Map.of(), OperatingSystem.WINDOWS, "", none, temp).whyNone()).isEmpty();
    assertThat(new Display(Map.of(), OperatingSystem.LINUX, "Headless", none, temp).whyNone())
        .isEmpty();
    assertThat(Display.ofThisProcess().whyNone()).as("the tests' own platform").isEmpty();
  }

  private Display display(Map<String, String> env) {
    return new Display(
        env, OperatingSystem.LINUX, "", new SystemLibraries(cache, List.of(temp)), temp);
  }
}
