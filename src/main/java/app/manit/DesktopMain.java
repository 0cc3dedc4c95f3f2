package app.manit;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The window {@code manit-desktop}. */
public final class DesktopMain extends Application {

  /** Opens the window and returns when it was closed. */
  public static void main(String[] args) {
    launch(DesktopMain.class, args);
  }

  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(new Label("Manit Desktop " + Version.ofThisBuild()), 480, 320));
    stage.show();
  }
}
