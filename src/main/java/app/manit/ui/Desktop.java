package app.manit.ui;

import app.manit.platform.notify.Notifier;
import app.manit.platform.notify.Notifiers;
import app.manit.platform.tray.TrayPictures;
import app.manit.platform.tray.Trays;
import app.manit.settings.Setting;
import app.manit.ui.intake.SystemChooser;
import app.manit.ui.intake.SystemPasteboard;
import app.manit.ui.notice.SystemAnnouncements;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.WorkspaceDesk;
import app.manit.ui.preview.LocalPreviews;
import app.manit.ui.preview.PageStorage;
import app.manit.ui.preview.PreviewSource;
import app.manit.ui.preview.WebPageView;
import app.manit.ui.task.Background;
import app.manit.ui.task.FxBackground;
import app.manit.ui.task.ThreadDelay;
import app.manit.ui.task.Ticker;
import app.manit.ui.theme.Theme;
import app.manit.ui.tray.TrayIcons;
import app.manit.ui.tray.TrayPlace;
import app.manit.ui.window.FirstFrame;
import app.manit.ui.window.RestingPulse;
import app.manit.ui.window.WindowFrame;
import app.manit.ui.words.Ages;
import app.manit.ui.words.Now;
import app.manit.ui.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
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
    return open(
        stage,
        context,
        window -> {
          stage.show();
          FirstFrame.then(window::begin);
        });
  }

  /**
   * Has the program in the tray, without its window, if there is a tray. Called on the UI thread;
   * reads nothing on it.
   *
   * @return what other processes may ask of it
   */
  public static OpenWindow keepBack(Stage stage, DesktopContext context) {
    Platform.setImplicitExit(false); // else it would end with the first small window that is closed
    return open(stage, context, DesktopWindow::beginQuietly);
  }

  private static OpenWindow open(
      Stage stage, DesktopContext context, Consumer<DesktopWindow> begin) {
    Words words = new Words(context.locale());
    Now now = new Now(context.clock());
    Background background = new FxBackground();
    Desk desk = new WorkspaceDesk(context.workspace());
    PreviewSource previews = new LocalPreviews(desk);
    PageStorage storage = new PageStorage();
    List<Runnable> endings = new ArrayList<>();
    WindowFrame frame = new StageFrame(stage, () -> endings.forEach(Runnable::run));
    TrayPictures icons = new TrayIcons();
    Notifier notifier = Notifiers.of(context.os(), context.bus(), icons);
    DesktopWindow window =
        new DesktopWindow(
            new Surroundings(
                desk,
                background,
                new ThreadDelay(background),
                previews,
                outlet -> new WebPageView(outlet, storage.folder()),
                new SystemChooser(() -> stage, words),
                new SystemPasteboard(),
                context.browser(),
                context.program(),
                context.settings(),
                context.keeper(),
                new SystemAnnouncements(notifier, background, now::exactly, frame::show),
                new TrayPlace(
                    told -> Trays.of(context.os(), context.bus(), icons, told),
                    new SystemAnnouncements(notifier, background, now::exactly, () -> {})),
                frame),
            words,
            new Ages(words, context.zone()),
            now);
    Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> window.fault(thrown));
    Ticker ticker = Ticker.every(TICK, background, now::tick);
    endings.addAll(List.of(ticker::close, previews::close, storage::close, window::closeOthers));
    endings.add(() -> end(background, window));
    Theme theme = window.theme(Platform.getPreferences().colorSchemeProperty());
    theme.begin();
    Scene scene = new Scene(window.load(), WIDTH, HEIGHT);
    List<Image> pictures = context.ahead().finish();
    theme.dress(scene);
    furnish(stage, scene, words, context.settings().get(Setting.SCALE) / 100.0);
    FirstFrame.then(
        () -> stage.getIcons().setAll(pictures)); // JavaFX scales them, which takes time
    RestingPulse.begin();
    begin.accept(window);
    return new OpenWindow(frame, window);
  }

  /** The icon goes first: it would stay in some panels when its program is gone. */
  private static void end(Background background, DesktopWindow window) {
    background.run(
        () -> {
          window.leaveTray();
          return window;
        },
        left -> Platform.exit(),
        failed -> Platform.exit());
  }

  private static void furnish(Stage stage, Scene scene, Words words, double scale) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setScene(scene);
    stage.setTitle(words.say("window.name"));
    stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
    stage.setWidth(Math.min(WIDTH * scale, screen.getWidth()));
    stage.setHeight(Math.min(HEIGHT * scale, screen.getHeight()));
  }
}
