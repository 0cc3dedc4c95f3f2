package app.manit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.library.Verification;
import app.manit.ui.pages.PageItem;
import app.manit.ui.pages.Removal;
import app.manit.workspace.Page;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The library with real mouse and keys; leaves pictures under {@code target/snapshots}. */
class LibraryWindowTest {
  private final FakeDesk desk = new FakeDesk();
  private final FxRobot robot = new FxRobot();

  @Test
  void aPageIsRenamedOnItsCard() {
    desk.library.addAll(pages());
    try (WindowFixture window = open()) {
      robot.clickOn(card(window, "Ben’s bakery")).type(KeyCode.F2);
      Fx.until("the title can be typed", () -> field(window) != null);
      robot.type(KeyCode.BACK_SPACE, KeyCode.ENTER);
      Fx.until("an empty title is refused", () -> said("A page needs a title"));
      Fx.picture(window.scene, "library-rename-refused");

      robot.write("Bread").type(KeyCode.ENTER);
      Fx.until("it has the new title", () -> titles(window).contains("Bread"));
      Fx.until("the list has the focus", () -> list(window).isFocused());
      robot.type(KeyCode.F2);
      robot.write("Cake").type(KeyCode.ESCAPE);
      Fx.until("nothing is typed any more", () -> field(window) == null);
      assertThat(titles(window)).contains("Bread").doesNotContain("Cake");
      assertThat(desk.library).extracting(page -> page.project().title()).contains("Bread");
    }
  }

  @Test
  void whatIsDeletedByMouseComesBackByMouse() {
    desk.library.addAll(pages());
    try (WindowFixture window = open()) {
      robot.clickOn(card(window, "Ana’s links"), MouseButton.SECONDARY);
      robot.clickOn("Delete…");
      Fx.until("it is asked how far", () -> said("Delete “Ana’s links”?"));
      Fx.picture(window.scene, "library-delete-light");
      robot.clickOn("Only delete it here");
      Fx.until("the card is gone", () -> !titles(window).contains("Ana’s links"));
      Fx.picture(window.scene, "library-undo-light");

      robot.clickOn("Undo");
      Fx.until("it is back in its place", () -> titles(window).indexOf("Ana’s links") == 0);
      Fx.run(window.delay::pass);
      assertThat(desk.removed).isEmpty();

      robot.clickOn(card(window, "Draft")).type(KeyCode.DELETE);
      Fx.until("a draft goes without a question", () -> !titles(window).contains("Draft"));
      Fx.run(window.delay::pass);
      Fx.until("it is deleted", () -> desk.removed.containsValue(Removal.EVERYWHERE));
    }
  }

  @Test
  void severalAreMarkedAndCopied() {
    desk.library.addAll(pages());
    try (WindowFixture window = open()) {
      robot.clickOn(card(window, "🌸 ร้านดอกไม้ของแม่"));
      robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
      Fx.until(
          "the other columns follow the last",
          () -> window.text("address").startsWith("manit-ben"));
      Fx.picture(window.scene, "library-several-light");
      Fx.run(() -> window.scheme.set(ColorScheme.DARK));
      Fx.picture(window.scene, "library-several-dark");
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.C);
      robot.release(KeyCode.CONTROL, KeyCode.SHIFT);
      String copied = Fx.on(() -> Clipboard.getSystemClipboard().getString());
      assertThat(copied.lines()).hasSize(2);

      robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
      Fx.until(
          "all are marked",
          () -> list(window).getSelectionModel().getSelectedItems().size() == desk.library.size());
      robot.type(KeyCode.DELETE);
      Fx.until("it is asked how far", () -> said("Delete 6 pages?"));
      Fx.picture(window.scene, "library-delete-dark");
      robot.clickOn("Take offline and delete");
      Fx.until("the library is empty", () -> window.visible("sample"));
      Fx.picture(window.scene, "library-undo-dark");
      robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
      Fx.until("all are back", () -> titles(window).size() == desk.library.size());
    }
  }

  @Test
  void theMenuOfACardOpensByKey() {
    desk.library.addAll(pages());
    try (WindowFixture window = open()) {
      robot.clickOn(card(window, "Draft"));
      robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
      Fx.until("it is open", () -> !robot.lookup(".context-menu").queryAll().isEmpty());
      robot.type(KeyCode.ESCAPE);
      robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
      robot.write("bakery").type(KeyCode.DOWN);
      Fx.until("the list has the focus", () -> list(window).isFocused());
      robot.type(KeyCode.HOME);
      Fx.until("what was found is seen", () -> window.text("address").startsWith("manit-ben"));
    }
  }

  @Test
  void fiveHundredPagesNeedAHandfulOfCells() {
    desk.library.addAll(
        IntStream.range(0, 500)
            .mapToObj(i -> draft("Page %03d %s".formatted(i, "word ".repeat(i % 20)), i))
            .toList());
    try (WindowFixture window = open()) {
      Fx.until("all are there", () -> titles(window).size() == 500);
      assertThat(cells(window)).hasSizeLessThan(20);
      robot.clickOn(card(window, "Page 000 ")).type(KeyCode.END);
      Fx.until("the last is seen", () -> selected(window).startsWith("Page 499"));
      assertThat(cells(window)).hasSizeLessThan(20);

      robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
      robot.write("page 123");
      Fx.until("one is found", () -> titles(window).size() == 1);
      robot.type(KeyCode.ESCAPE);
      Fx.until("all are there again", () -> titles(window).size() == 500);
      assertThat(selected(window)).startsWith("Page 499");
    }
  }

  @Test
  void theOrderIsChosenInItsMenu() {
    desk.library.addAll(pages());
    try (WindowFixture window = open()) {
      robot.clickOn(window.scene.lookup("#sort"));
      Fx.until("it is open", () -> robot.lookup("By title").tryQuery().isPresent());
      Fx.picture(window.scene, "library-sort");
      robot.clickOn("By title");
      Fx.until("they are in order", () -> titles(window).get(2).equals("Ben’s bakery"));
      Fx.until("it is kept", () -> !window.kept.isEmpty());
    }
  }

  private WindowFixture open() {
    WindowFixture window = WindowFixture.show(desk, 1000, 760);
    Fx.until("the pages are shown", () -> window.visible("publish"));
    return window;
  }

  private static List<Page> pages() {
    return List.of(
        online("Ana’s links", "manit-anas-links-k3x9q2.pages.dev", 0),
        draft("Draft", 1),
        online("A very long title that does not fit into a card at all", "manit-long.pages.dev", 2),
        draft("روابطي كلها في مكان واحد", 3),
        online("🌸 ร้านดอกไม้ของแม่", "manit-flowers-a1b2c3.pages.dev", 4),
        online("Ben’s bakery", "manit-bens-bakery-x9y8z7.pages.dev", 5));
  }

  private static Page draft(String title, int hours) {
    return PageSamples.draft(title, PageSamples.NOW.minus(Duration.ofHours(hours)));
  }

  private static Page online(String title, String host, int hours) {
    return PageSamples.online(
        title, host, Verification.VERIFIED, PageSamples.NOW.minus(Duration.ofHours(hours)));
  }

  @SuppressWarnings("unchecked")
  private static ListView<PageItem> list(WindowFixture window) {
    return window.find(ListView.class, "list");
  }

  private static List<String> titles(WindowFixture window) {
    return list(window).getItems().stream().map(PageItem::title).toList();
  }

  private static String selected(WindowFixture window) {
    return list(window).getSelectionModel().getSelectedItem().title();
  }

  private static List<ListCell<?>> cells(WindowFixture window) {
    return Fx.on(
        () ->
            list(window).lookupAll(".list-cell").stream()
                .<ListCell<?>>map(ListCell.class::cast)
                .toList());
  }

  private static Node card(WindowFixture window, String title) {
    return cells(window).stream()
        .filter(cell -> cell.getItem() instanceof PageItem page && page.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static TextField field(WindowFixture window) {
    return window.scene.getFocusOwner() instanceof TextField typing
            && typing.getStyleClass().contains("title-field")
        ? typing
        : null;
  }

  private boolean said(String text) {
    return robot.lookup(text).queryAll().stream().anyMatch(WindowFixture::visible);
  }
}
