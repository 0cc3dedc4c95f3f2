package app.manit.ui;

import app.manit.library.ProjectId;
import app.manit.library.VersionId;
import app.manit.ui.intake.Chooser;
import app.manit.ui.intake.Incoming;
import app.manit.ui.intake.Pasteboard;
import app.manit.ui.pages.Desk;
import app.manit.ui.preview.PageView;
import app.manit.ui.preview.PreviewSource;
import app.manit.ui.task.FxBackground;
import app.manit.ui.theme.Theme;
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
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** The whole window on the Headless platform, with stand-ins for what lies outside it. */
final class WindowFixture implements AutoCloseable {
  final List<String> copied = new ArrayList<>();
  final List<String> opened = new ArrayList<>();
  final List<Path> chosen = new ArrayList<>();
  Optional<Incoming> clipboard = Optional.empty();
  final SimpleObjectProperty<ColorScheme> scheme = new SimpleObjectProperty<>(ColorScheme.LIGHT);
  final Stage stage;
  final Scene scene;

  private WindowFixture(Desk desk, double width, double height) {
    Clock clock = Clock.fixed(PageSamples.NOW, ZoneOffset.UTC);
    Words words = new Words(Locale.ENGLISH);
    DesktopWindow window =
        new DesktopWindow(
            new Surroundings(
                desk,
                new FxBackground(),
                new Previews(),
                browser -> new BlankView(),
                new ListChooser(),
                new ListPasteboard(),
                this::open),
            words,
            new Ages(words, ZoneOffset.UTC),
            new Now(clock));
    Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> window.fault(thrown));
    scene = new Scene(window.load(), width, height);
    new Theme(scheme).dress(scene);
    stage = new Stage();
    stage.setScene(scene);
  }

  private CompletableFuture<Boolean> open(URI address) {
    opened.add(address.toString());
    return CompletableFuture.completedFuture(true);
  }

  static WindowFixture show(Desk desk, double width, double height) {
    Fx.start();
    return Fx.on(
        () -> {
          WindowFixture fixture = new WindowFixture(desk, width, height);
          fixture.stage.show();
          return fixture;
        });
  }

  /** The part with this id. */
  <T extends Node> T find(Class<T> type, String id) {
    return type.cast(
        Optional.ofNullable(scene.lookup("#" + id))
            .orElseThrow(() -> new AssertionError("no part is called " + id)));
  }

  @Override
  public void close() {
    Fx.run(stage::hide);
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
  }

  private final class ListPasteboard implements Pasteboard {
    @Override
    public void copy(String text) {
      copied.add(text);
    }

    @Override
    public Optional<Incoming> incoming() {
      return clipboard;
    }
  }

  private static final class Previews implements PreviewSource {
    @Override
    public Shown show(ProjectId page, VersionId version) {
      return new Shown(URI.create("http://127.0.0.1:8788/"), 6, 1_900_000);
    }

    @Override
    public void close() {}
  }

  /** Stands for the browser, which takes two seconds to make. */
  private static final class BlankView implements PageView {
    private final Region page = new Region();

    BlankView() {
      page.setStyle(
          "-fx-background-color: linear-gradient(to bottom right, #fde68a, #fb923c 55%, #be185d)");
    }

    @Override
    public Node node() {
      return page;
    }

    @Override
    public void load(URI address) {}

    @Override
    public void reload() {}

    @Override
    public void zoom(double zoom) {}
  }
}
