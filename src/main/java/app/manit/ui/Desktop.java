package app.manit.ui;

import app.manit.ui.intake.SystemChooser;
import app.manit.ui.intake.SystemPasteboard;
import app.manit.ui.notice.Announcements;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.Thumbnails;
import app.manit.ui.pages.WorkspaceDesk;
import app.manit.ui.preview.LocalPreviews;
import app.manit.ui.preview.PreviewSource;
import app.manit.ui.preview.WebPageView;
import app.manit.ui.task.Background;
import app.manit.ui.task.FxBackground;
import app.manit.ui.task.ThreadDelay;
import app.manit.ui.task.Ticker;
import app.manit.ui.theme.Icons;
import app.manit.ui.words.Ages;
import app.manit.ui.words.Now;
import app.manit.ui.words.Words;
import java.time.Duration;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The desktop program's window in a real desktop. */
public final class Desktop {
  private static final double WIDTH = 1200;
  private static final double HEIGHT = 760;
  private static final double LEAST_WIDTH = 900;
  private static final double LEAST_HEIGHT = 600;

  /** Relative times are told to the minute. */
  private static final Duration TICK = Duration.ofSeconds(30);

  private Desktop() {}

  /**
   * Shows the window. Called on the UI thread; reads nothing on it.
   *
   * @return what other processes may ask of it
   */
  public static OpenWindow show(Stage stage, DesktopContext context) {
    Words words = new Words(context.locale());
    Now now = new Now(context.clock());
    Background background = new FxBackground();
    Desk desk = new WorkspaceDesk(context.workspace());
    PreviewSource previews = new LocalPreviews(desk);
    DesktopWindow window =
        new DesktopWindow(
            new Surroundings(
                desk,
                background,
                new ThreadDelay(background),
                previews,
                WebPageView::new,
                Thumbnails.NONE,
                new SystemChooser(() -> stage, words),
                new SystemPasteboard(),
                context.browser(),
                context.program(),
                context.settings(),
                context.keeper(),
                Announcements.NONE),
            words,
            new Ages(words, context.zone()),
            now);
    Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> window.fault(thrown));
    Ticker ticker = Ticker.every(TICK, background, now::tick);
    stage.setOnHidden(
        event -> {
          ticker.close();
          previews.close();
        });
    Scene scene = new Scene(window.load(), WIDTH, HEIGHT);
    window.theme(Platform.getPreferences().colorSchemeProperty()).dress(scene);
    show(stage, scene, words);
    return new OpenWindow(stage, window);
  }

  private static void show(Stage stage, Scene scene, Words words) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setScene(scene);
    stage.setTitle(words.say("window.name"));
    stage.getIcons().setAll(Icons.program());
    stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
    stage.setWidth(Math.min(WIDTH, screen.getWidth()));
    stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
    stage.show();
  }
}
