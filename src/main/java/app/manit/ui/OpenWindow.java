package app.manit.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Stage;

/** What other processes may ask of the window that is open. Used on the UI thread. */
public final class OpenWindow {
  private final Stage stage;
  private final DesktopWindow window;

  OpenWindow(Stage stage, DesktopWindow window) {
    this.stage = stage;
    this.window = window;
  }

  /** Comes to the front: the program was started once more. */
  public void show() {
    stage.setIconified(false);
    stage.show();
    stage.toFront();
    stage.requestFocus();
  }

  /** Takes files in, as if they were dropped. */
  public void take(List<Path> paths) {
    show();
    window.take(paths);
  }

  /**
   * Does at once what would have been done in a few seconds: the program ends.
   *
   * @return completes, on any thread, when it is done
   */
  public CompletableFuture<Void> finish() {
    return window.finish();
  }

  /** Reads the library again: a command has changed it. */
  public void refresh() {
    window.refresh();
  }
}
