package app.manit;

import app.manit.failure.FailureException;
import app.manit.platform.Browser;
import app.manit.platform.InstanceMessage;
import app.manit.platform.OperatingSystem;
import app.manit.platform.RunningInstance;
import app.manit.platform.SingleInstance;
import app.manit.platform.dbus.SessionBus;
import app.manit.settings.Setting;
import app.manit.settings.Settings;
import app.manit.settings.SettingsFile;
import app.manit.ui.Ahead;
import app.manit.ui.Desktop;
import app.manit.ui.DesktopContext;
import app.manit.ui.OpenWindow;
import app.manit.ui.window.StartMarks;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window {@code manit-desktop}. There is one for a data folder: a second start hands over to it
 * and ends.
 */
public class DesktopApplication extends Application {
  /** A window that is still starting takes a few seconds on a slow machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Set to anything, it has the moments of the start told on stdout: {@link StartMarks}. */
  private static final String MARKS = "MANIT_START_MARKS";

  /** How long the end of the program waits for a host. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(20);

  private static final Logger LOG = LoggerFactory.getLogger(DesktopApplication.class);

  private final Clock clock = Clock.systemUTC();
  private final ManitOnDemand manit = new ManitOnDemand(System.getenv(), clock);
  private final CompletableFuture<OpenWindow> window = new CompletableFuture<>();
  private final SessionBus bus = new SessionBus(System.getenv());
  private @Nullable SingleInstance instance;
  private Settings settings = Settings.USUAL;
  private @Nullable Ahead ahead;
  private boolean handedOver;

  /** Called by JavaFX. */
  public DesktopApplication() {}

  /** Runs before the window, on a thread of its own. */
  @Override
  public void init() {
    ahead = Ahead.begin();
    try {
      Path home = Manit.makeHome(System.getenv());
      settings = new SettingsFile(home).read();
      instance = SingleInstance.claim(home, System.getenv(), this::receive).orElse(null);
      RunningInstance other = new RunningInstance(home, PATIENCE);
      handedOver = instance == null && arguments().handOver().map(other::handOver).orElse(true);
      if (!handedOver) {
        // While the window is being made; what is wrong with it, its first reading tells.
        manit.openAhead();
      }
    } catch (FailureException e) {
      // The window says it in its own words as soon as it reads the library.
      handedOver = false;
    }
  }

  @Override
  public void start(Stage stage) {
    if (handedOver) {
      Platform.exit();
      return;
    }
    StartArguments arguments = arguments();
    OpenWindow opened =
        arguments.hidden() ? Desktop.keepBack(stage, context()) : Desktop.show(stage, context());
    if (System.getenv(MARKS) != null) {
      new StartMarks(clock, System.out::println).begin(opened.loaded());
    }
    window.complete(opened);
    if (!arguments.files().isEmpty()) {
      opened.take(arguments.files());
    }
  }

  /** The window, once it is up. */
  final CompletableFuture<OpenWindow> window() {
    return window;
  }

  /** The program behind it; not to be asked for on the UI thread. */
  final Manit manit() {
    return manit.get();
  }

  private DesktopContext context() {
    return new DesktopContext(
        () -> manit.get().workspace(),
        Browser.of(OperatingSystem.current())::open,
        clock,
        ZoneId.systemDefault(),
        settings.get(Setting.LANGUAGE).orElse(Locale.getDefault()),
        OperatingSystem.current(),
        bus,
        new InstalledProgram(manit),
        settings,
        Objects.requireNonNullElseGet(ahead, Ahead::begin),
        changed -> new SettingsFile(Manit.makeHome(System.getenv())).write(changed));
  }

  private StartArguments arguments() {
    return StartArguments.of(getParameters().getRaw());
  }

  /** What another process says may come before the window is up; it waits until then. */
  private void receive(InstanceMessage message) {
    var _ =
        window.thenAccept(
            opened ->
                Platform.runLater(
                    () -> {
                      switch (message) {
                        case InstanceMessage.Show() -> opened.show();
                        case InstanceMessage.Open(List<Path> paths) -> opened.take(paths);
                        case InstanceMessage.Changed() -> opened.refresh();
                      }
                    }));
  }

  /** There is no window left that could stand still: here the UI thread may wait. */
  @Override
  public void stop() {
    finishDeleting();
    if (instance != null) {
      instance.close();
    }
    manit.close();
    bus.close();
  }

  /** What does not end in time has not begun, or is done again: a page is forgotten last. */
  private void finishDeleting() {
    if (!window.isDone()) {
      return;
    }
    try {
      window.join().finish().get(LAST_WORDS.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("pages that were deleted last are still there: {}", e.toString());
    }
  }
}
