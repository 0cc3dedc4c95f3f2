import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Where a window can be shown while the program is built or measured.
sealed interface Screen extends AutoCloseable {

  /// The system's own.
  record OfSystem() implements Screen {
    @Override
    public void close() {}
  }

  /// An X server that draws into memory, for as long as it is needed.
  ///
  /// @param display what programs call it
  record Virtual(Process server, String display) implements Screen {
    @Override
    public void close() {
      server.destroy();
    }
  }

  /// There is none, and no X server is installed.
  record None() implements Screen {
    /// JavaFX does without by these.
    static final List<String> OPTIONS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

    @Override
    public void close() {}
  }

  @Override
  void close();

  /// The best there is.
  static Screen open() {
    boolean there = Layout.Os.current() != Layout.Os.LINUX || System.getenv("DISPLAY") != null;
    return there ? new OfSystem() : virtual().map(Screen.class::cast).orElseGet(None::new);
  }

  private static Optional<Virtual> virtual() {
    try {
      // Without -noreset it begins anew when its only window closes, and refuses one that comes
      // then.
      Process server =
          new ProcessBuilder("Xvfb", "-noreset", "-displayfd", "1", "-screen", "0", "1280x900x24")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      BufferedReader said = server.inputReader();
      String number = said.readLine();
      return Optional.ofNullable(number).map(n -> new Virtual(server, ":" + n));
    } catch (IOException e) {
      return Optional.empty(); // it is not installed
    }
  }
}
