package app.manit;

import app.manit.platform.Display;
import app.manit.platform.GraphicsCards;
import app.manit.ui.Ahead;
import java.util.Optional;
import javafx.application.Application;

/**
 * Starts the window {@code manit-desktop}; its arguments are files to take in, or {@code --hidden}
 * for a start at login, without a window.
 *
 * <p>It is no JavaFX application itself: Java would start the toolkit by reflection before anything
 * here could run beside it.
 */
public final class DesktopMain {
  private DesktopMain() {}

  /** Opens the window and returns when it was closed; without a display, says why there is none. */
  public static void main(String[] args) {
    Optional<String> whyNoWindow = Display.ofThisProcess().whyNone();
    if (whyNoWindow.isPresent()) {
      System.err.println("manit-desktop: " + whyNoWindow.get());
      System.exit(1);
    }
    launch(DesktopApplication.class, args);
    System.exit(0); // AWT and D-Bus have threads of their own, which would go on
  }

  /** Shows the window and returns when it was closed. */
  static void launch(Class<? extends DesktopApplication> window, String... args) {
    GraphicsCards.ofThisMachine().chooseDrawing();
    Ahead.beforeToolkit();
    Application.launch(window, args);
  }
}
