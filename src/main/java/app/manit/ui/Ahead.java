package app.manit.ui;

import app.manit.ui.theme.Icons;
import app.manit.ui.theme.Theme;
import app.manit.ui.words.Words;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.scene.image.Image;
import org.kordamp.ikonli.javafx.FontIcon;
import org.slf4j.LoggerFactory;

/**
 * What takes long when it is done for the first time and needs nobody, done on threads of its own
 * while JavaFX starts and the UI thread makes the window.
 */
public final class Ahead {
  /** Any of the icons that the first frame shows: all are in one font. */
  private static final String SOME_ICON = "fth-menu";

  private final CompletableFuture<List<Image>> icons;

  private Ahead(CompletableFuture<List<Image>> icons) {
    this.icons = icons;
  }

  /** Begins what can be done before the toolkit runs; nobody has to wait for it. */
  public static void beforeToolkit() {
    start(
        "manit-ahead",
        () -> {
          var _ = LoggerFactory.getILoggerFactory();
          var _ = new Words(Locale.getDefault());
          var _ = Collator.getInstance();
        });
  }

  /** Begins what needs the toolkit, which runs. */
  public static Ahead begin() {
    return new Ahead(
        CompletableFuture.supplyAsync(Ahead::load, work -> start("manit-fonts", work)));
  }

  private static List<Image> load() {
    Theme.loadFonts();
    var _ = new FontIcon(SOME_ICON);
    return Icons.program();
  }

  private static void start(String name, Runnable work) {
    Thread.ofPlatform().daemon().name(name).start(work);
  }

  /**
   * The program's icons. Waits until the fonts are there, too.
   *
   * @throws java.util.concurrent.CompletionException if the program lacks one of them
   */
  List<Image> finish() {
    return icons.join();
  }
}
