package app.manit.ui;

import app.manit.ui.window.WindowFrame;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.value.ObservableValue;

/** What other processes may ask of the window that is open. Used on the UI thread. */
public final class OpenWindow {
  private final WindowFrame frame;
  private final DesktopWindow window;

  OpenWindow(WindowFrame frame, DesktopWindow window) {
    this.frame = frame;
    this.window = window;
  }

  /** Comes to the front: the program was started once more. */
  public void show() {
    frame.show();
  }

  /** Takes files in, as if they were dropped. */
  public void take(List<Path> paths) {
    show();
    window.take(paths);
  }

  /** Whether the list of pages was read. */
  public ObservableValue<Boolean> loaded() {
    return window.loaded();
  }

  /** Does what the menu's entry of this id does, if it is possible now. */
  public void perform(String act) {
    window.perform(act);
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
