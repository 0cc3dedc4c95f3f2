package app.manit.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a window can be shown, found out without touching the toolkit, which would answer with a
 * stack trace.
 *
 * <p>On Linux JavaFX is an X11 program: it opens {@code DISPLAY} and loads GTK 3. A Wayland session
 * serves it through XWayland, which sets {@code DISPLAY} too.
 */
public final class Display {
  private static final int FIRST_PORT = 6000;
  private static final int CONNECT_MILLIS = 1000;

  /** {@code :0}, {@code unix:0.1}, {@code localhost:10.0}. */
  private static final Pattern NAME =
      Pattern.compile("(?<host>[^/]*):(?<number>\\d{1,4})(\\.\\d+)?");

  private final Map<String, String> env;
  private final OperatingSystem os;
  private final String glassPlatform;
  private final SystemLibraries libraries;
  private final Path sockets;

  /** The display of this process. */
  public static Display ofThisProcess() {
    return new Display(
        System.getenv(),
        OperatingSystem.current(),
        System.getProperty("glass.platform", ""),
        SystemLibraries.of(System.getenv()),
        Path.of("/tmp/.X11-unix"));
  }

  /**
   * A display.
   *
   * @param glassPlatform the property {@code glass.platform}: {@code Headless} draws into memory
   * @param sockets the folder of the X servers' sockets
   */
  Display(
      Map<String, String> env,
      OperatingSystem os,
      String glassPlatform,
      SystemLibraries libraries,
      Path sockets) {
    this.env = env;
    this.os = os;
    this.glassPlatform = glassPlatform;
    this.libraries = libraries;
    this.sockets = sockets;
  }

  /** Why no window can be shown, as a clause; empty when one can, as far as can be told. */
  public Optional<String> whyNone() {
    if (os != OperatingSystem.LINUX || glassPlatform.equalsIgnoreCase("Headless")) {
      return Optional.empty();
    }
    return whyNoServer().or(this::whyNoToolkit);
  }

  private Optional<String> whyNoServer() {
    String display = env.getOrDefault("DISPLAY", "").strip();
    if (display.isEmpty()) {
      boolean wayland = !env.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
      return Optional.of(PlatformText.of(wayland ? "display.wayland-only" : "display.none"));
    }
    Matcher name = NAME.matcher(display);
    if (!name.matches()) {
      return Optional.of(PlatformText.of("display.malformed", display));
    }
    return answers(name.group("host"), Integer.parseInt(name.group("number")))
        ? Optional.empty()
        : Optional.of(PlatformText.of("display.silent", display));
  }

  private boolean answers(String host, int number) {
    if (host.isEmpty() || host.equals("unix")) {
      return answersHere(sockets.resolve("X" + number));
    }
    return answersThere(new InetSocketAddress(host, FIRST_PORT + number));
  }

  private static boolean answersHere(Path socket) {
    try (SocketChannel server = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      return server.isConnected();
    } catch (IOException e) {
      return listensAbstractly(socket);
    }
  }

  /** An X server is also found by a name without a file, which Java cannot connect to. */
  private static boolean listensAbstractly(Path socket) {
    try {
      return Files.readString(Path.of("/proc/net/unix")).contains("@" + socket + "\n");
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean answersThere(InetSocketAddress address) {
    try (Socket server = new Socket()) {
      server.connect(address, CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Optional<String> whyNoToolkit() {
    for (SystemLibraries.Needed needed : SystemLibraries.Needed.values()) {
      if (!libraries.has(needed.file())) {
        return Optional.of(
            PlatformText.of("display.library-missing", needed.file(), needed.debianPackage()));
      }
    }
    return Optional.empty();
  }
}
