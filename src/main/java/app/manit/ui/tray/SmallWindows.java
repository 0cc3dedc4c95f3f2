package app.manit.ui.tray;

import app.manit.ui.fxml.Views;
import app.manit.ui.intake.Pasteboard;
import app.manit.ui.pages.PageItem;
import app.manit.ui.task.Background;
import app.manit.ui.theme.Scaled;
import app.manit.ui.words.Words;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** The windows that the tray opens: one of each kind at a time. Used on the UI thread. */
public final class SmallWindows {
  private final DropViewModel drops;
  private final Pasteboard pasteboard;
  private final Background background;
  private final ObservableList<String> sheets;
  private final ObservableValue<Integer> scale;
  private final Words words;
  private @Nullable SmallWindow drop;
  private @Nullable SmallWindow code;

  /**
   * @param sheets what they are dressed in
   * @param scale how large they are, in per cent
   */
  public SmallWindows(
      DropViewModel drops,
      Pasteboard pasteboard,
      Background background,
      ObservableList<String> sheets,
      ObservableValue<Integer> scale,
      Words words) {
    this.drops = drops;
    this.pasteboard = pasteboard;
    this.background = background;
    this.sheets = sheets;
    this.scale = scale;
    this.words = words;
  }

  /** Opens the one that takes drops, or brings it to the front. */
  public void openDrop() {
    drops.opened();
    SmallWindow window = drop;
    if (window == null) {
      window =
          window(
              words.say("drop.window"),
              new Views(
                      words.bundle(),
                      Map.of(DropController.class, () -> new DropController(drops, pasteboard)))
                  .load(DropController.class, "drop.fxml"));
      drop = window;
      SmallWindow made = window;
      // The view follows the same model; it has done so when this comes.
      drops.screen().subscribe(now -> background.onUi(made::fit));
    }
    window.show();
  }

  /** Shows the QR code of a page that has an address, in the place of another one. */
  public void showCode(PageItem page) {
    Optional<String> url = page.now().sharedUrl();
    if (url.isEmpty()) {
      return;
    }
    if (code != null) {
      code.hide();
    }
    String title = page.now().page().project().title();
    SmallWindow window =
        window(
            title,
            new Views(
                    words.bundle(),
                    Map.of(CodeController.class, () -> new CodeController(title, url.get())))
                .load(CodeController.class, "code.fxml"));
    code = window;
    window.show();
  }

  /** Closes them: the program ends. */
  public void close() {
    if (drop != null) {
      drop.hide();
    }
    if (code != null) {
      code.hide();
    }
  }

  private SmallWindow window(String title, Parent view) {
    return new SmallWindow(title, new Scaled(view, scale), sheets);
  }
}
