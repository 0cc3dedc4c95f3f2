package app.manit.ui;

import app.manit.ui.window.WindowFrame;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The window as JavaFX has it. */
final class StageFrame implements WindowFrame {
  private final Stage stage;
  private final Runnable end;

  /**
   * @param end ends the program, once the window is gone
   */
  StageFrame(Stage stage, Runnable end) {
    this.stage = stage;
    this.end = end;
  }

  @Override
  public boolean showing() {
    return stage.isShowing();
  }

  @Override
  public void show() {
    stage.setIconified(false);
    stage.show();
    stage.toFront();
    stage.requestFocus();
  }

  @Override
  public void showAside() {
    stage.setIconified(true);
    stage.show();
  }

  @Override
  public void hide() {
    // From now on the program ends only by leave(): else it would with its last window.
    Platform.setImplicitExit(false);
    stage.hide();
  }

  @Override
  public void leave() {
    Platform.setImplicitExit(false); // what is left to do is done before
    stage.hide();
    end.run();
  }
}
