package app.manit;

import app.manit.platform.Browser;
import app.manit.platform.Display;
import app.manit.platform.OperatingSystem;
import app.manit.ui.Desktop;
import app.manit.ui.DesktopContext;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;

/** The window {@code manit-desktop}. */
public final class DesktopMain extends Application {
  private final Clock clock = Clock.systemUTC();
  private final ManitOnDemand manit = new ManitOnDemand(System.getenv(), clock);

  /** Opens the window and returns when it was closed; without a display, says why there is none. */
  public static void main(String[] args) {
    Optional<String> whyNoWindow = Display.ofThisProcess().whyNone();
    if (whyNoWindow.isPresent()) {
      System.err.println("manit-desktop: " + whyNoWindow.get());
      System.exit(1);
    }
    launch(DesktopMain.class, args);
  }

  @Override
  public void start(Stage stage) {
    Desktop.show(
        stage,
        new DesktopContext(
            () -> manit.get().workspace(),
            Browser.of(OperatingSystem.current())::open,
            clock,
            ZoneId.systemDefault(),
            Locale.getDefault()));
  }

  @Override
  public void stop() {
    manit.close();
  }
}
