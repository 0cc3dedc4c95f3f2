package app.manit.ui;

import app.manit.library.Project;
import app.manit.library.VersionId;
import app.manit.settings.Settings;
import app.manit.ui.dialog.Dialog;
import app.manit.ui.intake.Chooser;
import app.manit.ui.intake.SystemPasteboard;
import app.manit.ui.notice.Notice;
import app.manit.ui.pages.Desk;
import app.manit.ui.preview.LocalPreviews;
import app.manit.ui.preview.PageStorage;
import app.manit.ui.preview.PageView;
import app.manit.ui.preview.PreviewSource;
import app.manit.ui.preview.WebPageView;
import app.manit.ui.theme.Theme;
import app.manit.ui.tray.TrayPlace;
import app.manit.ui.words.Ages;
import app.manit.ui.words.Now;
import app.manit.ui.words.Words;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** The whole window on the Headless platform, with stand-ins for what lies outside it. */
final class WindowFixture implements AutoCloseable {
  /** Fits on the Headless platform's screen. */
  static final double WIDTH = 1000;

  static final double HEIGHT = 760;

  final List<String> opened = new ArrayList<>();
  final List<Path> chosen = new ArrayList<>();
  final HandDelay delay = new HandDelay();
  final List<Settings> kept = new ArrayList<>();
  final List<Notice> announced = new ArrayList<>();
  final SimpleObjectProperty<ColorScheme> scheme = new SimpleObjectProperty<>(ColorScheme.LIGHT);
  final PageStorage storage = new PageStorage();
  private final CountedBackground background = new CountedBackground();
  private final StallWatch stalls;
  private final DesktopWindow window;
  final FakeTray tray = new FakeTray();
  final Stage stage = new Stage();
  boolean left;
  final Scene scene;

  private WindowFixture(
      StallWatch stalls,
      Function<WindowFixture, Surroundings> around,
      Locale locale,
      double width,
      double height) {
    this.stalls = stalls;
    Words words = new Words(locale);
    window =
        new DesktopWindow(
            around.apply(this),
            words,
            new Ages(words, ZoneOffset.UTC),
            new Now(Clock.fixed(PageSamples.NOW, ZoneOffset.UTC)));
    Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> window.fault(thrown));
    Theme.loadFonts();
    Theme theme = window.theme(scheme);
    theme.begin();
    scene = new Scene(window.load(), width, height);
    theme.dress(scene);
    stage.setScene(scene);
    window.beginRest();
  }

  private CompletableFuture<Boolean> open(URI address) {
    opened.add(address.toString());
    return CompletableFuture.completedFuture(true);
  }

  /** The window with stand-ins for all that lies outside it. */
  static WindowFixture show(Desk desk, double width, double height) {
    return show(desk, Locale.ENGLISH, width, height);
  }

  /** The same in another language. */
  static WindowFixture show(Desk desk, Locale locale, double width, double height) {
    return show(desk, locale, Settings.USUAL, width, height);
  }

  /** The same as somebody has set it. */
  static WindowFixture show(
      Desk desk, Locale locale, Settings settings, double width, double height) {
    return show(
        fixture ->
            new Surroundings(
                desk,
                fixture.background,
                fixture.delay,
                new Previews(),
                outlet -> new BlankView(),
                fixture.new ListChooser(),
                new SystemPasteboard(),
                fixture::open,
                new TestProgram(),
                settings,
                fixture.kept::add,
                fixture.announced::add,
                new TrayPlace(fixture.tray::open, fixture.announced::add),
                new StageFrame(fixture.stage, () -> fixture.left = true)),
        locale,
        width,
        height);
  }

  /** The window as it is, but for the system's own dialogs and the browser. */
  static WindowFixture showReal(Desk desk) {
    return show(
        fixture ->
            new Surroundings(
                desk,
                fixture.background,
                fixture.delay,
                new LocalPreviews(desk),
                outlet ->
                    fixture.stalls.apart(() -> new WebPageView(outlet, fixture.storage.folder())),
                fixture.new ListChooser(),
                new SystemPasteboard(),
                fixture::open,
                new TestProgram(),
                Settings.USUAL,
                fixture.kept::add,
                fixture.announced::add,
                new TrayPlace(fixture.tray::open, fixture.announced::add),
                new StageFrame(fixture.stage, () -> fixture.left = true)),
        Locale.ENGLISH,
        WIDTH,
        HEIGHT);
  }

  private static WindowFixture show(
      Function<WindowFixture, Surroundings> around, Locale locale, double width, double height) {
    Fx.start();
    StallWatch stalls = StallWatch.ofThisTest();
    WindowFixture shown =
        Fx.on(
            () -> {
              WindowFixture fixture = new WindowFixture(stalls, around, locale, width, height);
              fixture.stage.show();
              return fixture;
            });
    stalls.start();
    return shown;
  }

  /** Reads the library again, as when a command has changed it. */
  void refresh() {
    window.refresh();
  }

  /** Does what the menu's entry of this id does. */
  void perform(String act) {
    window.perform(act);
  }

  /** Ends the first steps, which a first page begins. */
  void endTour() {
    window.endTour();
  }

  /** Opens a dialog over the window. */
  void open(Dialog dialog) {
    window.dialogs().open(dialog);
  }

  /** Closes the one that is open. */
  void closeDialog() {
    window.dialogs().close();
  }

  /** The part with this id. */
  <T extends Node> T find(Class<T> type, String id) {
    return type.cast(
        Optional.ofNullable(scene.lookup("#" + id))
            .orElseThrow(() -> new AssertionError("no part is called " + id)));
  }

  /** What a label says. */
  String text(String id) {
    return find(Labeled.class, id).getText();
  }

  /** Whether the part with this id can be seen. */
  boolean visible(String id) {
    Node node = scene.lookup("#" + id);
    return node != null && visible(node);
  }

  /** Whether it and all that it lies in is shown. */
  static boolean visible(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    stalls.close();
    Fx.run(stage::hide);
    Fx.until("nothing is left to be done", background::idle);
    storage.close();
  }

  private final class ListChooser implements Chooser {
    @Override
    public List<Path> files() {
      return List.copyOf(chosen);
    }

    @Override
    public Optional<Path> file() {
      return chosen.stream().findFirst();
    }

    @Override
    public Optional<Path> folder() {
      return chosen.stream().findFirst();
    }

    @Override
    public Optional<Path> saveAs(String name) {
      return chosen.stream().findFirst().map(folder -> folder.resolve(name));
    }
  }

  private static final class Previews implements PreviewSource {
    @Override
    public Shown newest(Project page, VersionId version) {
      return new Shown(URI.create("http://" + page.slug() + ".localhost:8788/"), 6, 1_900_000);
    }

    @Override
    public Shown earlier(Project page, VersionId version) {
      return new Shown(URI.create("http://" + page.slug() + ".localhost:8789/"), 5, 1_800_000);
    }

    @Override
    public void close() {}
  }

  /** Stands for the browser, which takes two seconds to make. */
  private static final class BlankView implements PageView {
    private final Region page = new Region();
    private final ReadOnlyObjectWrapper<State> state =
        new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);

    BlankView() {
      page.setStyle(
          "-fx-background-color: linear-gradient(to bottom right, #fde68a, #fb923c 55%, #be185d)");
    }

    @Override
    public Node node() {
      return page;
    }

    @Override
    public void load(URI address) {
      state.set(State.LOADING);
      state.set(State.LOADED);
    }

    @Override
    public ReadOnlyObjectProperty<State> state() {
      return state.getReadOnlyProperty();
    }

    @Override
    public List<String> requests() {
      return List.of();
    }

    @Override
    public Image picture(int width, int height) {
      return new WritableImage(width, height);
    }

    @Override
    public void zoom(double zoom) {}
  }
}
