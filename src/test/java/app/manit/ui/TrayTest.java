package app.manit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Verification;
import app.manit.ui.notice.Notice;
import app.manit.workspace.Page;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The window and the tray, with a tray that does what the test says. */
class TrayTest {
  private final FxRobot robot = new FxRobot();

  @Test
  void closedToTheTrayWhilePublishingItEndsLiveAndSaysSo() {
    FakeDesk desk = new FakeDesk();
    Page draft = PageSamples.draft("Ana’s links", PageSamples.NOW);
    Page live =
        PageSamples.online(
            "Ana’s links", "anas-links.pages.dev", Verification.VERIFIED, PageSamples.NOW);
    desk.library.add(draft);
    try (WindowFixture window = WindowFixture.show(desk, 1000, 760)) {
      Fx.run(() -> window.tray.take(true));
      Fx.until("it can be published", () -> window.visible("publish"));
      robot.clickOn("#publish");
      Fx.until("it is asked for", () -> desk.asked.size() == 1);
      Fx.run(() -> close(window.stage));
      Fx.until("it asks", () -> window.visible("closing"));
      Fx.picture(window.scene, "closing-to-tray-light");
      robot.clickOn("#remember").clickOn("#stay");
      Fx.until("it is hidden", () -> !window.stage.isShowing());

      assertThat(desk.asked.getFirst().cancelled()).as("it goes on").isNotDone();
      desk.library.set(0, live);
      desk.asked.getFirst().end().complete(live.last().orElseThrow());
      Fx.until("it is told outside", () -> !window.announced.isEmpty());
      assertThat(window.announced)
          .extracting(Notice::title)
          .containsExactly("“Ana’s links” is live");
      Fx.until("the menu shares it", () -> window.tray.menu().size() == 5);
      Fx.run(window.tray::click);
      Fx.until("that is told, too", () -> window.announced.size() == 2);
      String link = Fx.on(() -> Clipboard.getSystemClipboard().getString());
      assertThat(link).isEqualTo("https://anas-links.pages.dev");
      assertThat(window.announced.getLast().title()).isEqualTo("Link of “Ana’s links” copied");

      Fx.run(() -> window.tray.click("Open Manit"));
      Fx.until("it is back", () -> window.stage.isShowing());
      assertThat(window.text("pill")).isEqualTo("Live");
      assertThat(window.kept).isNotEmpty();

      Fx.run(() -> close(window.stage));
      assertThat(window.stage.isShowing()).as("asked once only").isFalse();
      Fx.run(() -> window.tray.take(false));
      Fx.until("it is nowhere else, so it comes back", () -> window.stage.isShowing());
      assertThat(window.left).isFalse();
    }
  }

  @Test
  void quitInTheTrayEndsTheProgram() {
    try (WindowFixture window = WindowFixture.show(new FakeDesk(), 900, 600)) {
      Fx.run(() -> window.tray.take(true));
      Fx.run(() -> window.tray.click("Quit"));
      Fx.until("it ends", () -> window.left);
    }
  }

  @Test
  void theSmallWindowsOpenFromTheTrayAndEscCloses() {
    FakeDesk desk = new FakeDesk();
    desk.library.add(
        PageSamples.online(
            "Ana’s links", "anas-links-a1b2c3.pages.dev", Verification.VERIFIED, PageSamples.NOW));
    try (WindowFixture window = WindowFixture.show(desk, 900, 600)) {
      Fx.until("the page is known", () -> window.tray.menu().size() == 5);
      Fx.run(() -> window.tray.click("Drop window"));
      Stage drop = Fx.on(() -> small("Drop window"));
      assertThat(drop.isAlwaysOnTop()).isTrue();
      assertThat(text(drop.getScene(), "title")).isEqualTo("Drop a page, get a link");
      Fx.picture(drop.getScene(), "drop-light");
      Fx.run(() -> window.scheme.set(ColorScheme.DARK));
      Fx.picture(drop.getScene(), "drop-dark");
      Fx.run(() -> window.scheme.set(ColorScheme.LIGHT));
      Fx.run(drop::requestFocus);
      robot.type(KeyCode.ESCAPE);
      Fx.until("it is closed", () -> !drop.isShowing());

      Fx.run(() -> window.tray.click("Share", "Ana’s links", "Show QR"));
      Stage code = Fx.on(() -> small("Ana’s links"));
      assertThat(text(code.getScene(), "url")).contains("anas-links-a1b2c3");
      Fx.picture(code.getScene(), "code-light");
      Fx.run(code::hide);
    }
  }

  @Test
  void theDropWindowSaysWhyAFileIsNoPageInWhole() {
    FakeDesk desk = new FakeDesk();
    desk.intake =
        (name, target) -> {
          throw FailureException.of(FailureKind.SOURCE_TYPE_UNKNOWN, "a-picture-of-a-cat.gif");
        };
    try (WindowFixture window = WindowFixture.show(desk, 900, 600)) {
      Fx.run(() -> window.tray.click("Drop window"));
      Stage drop = Fx.on(() -> small("Drop window"));
      assertThat(drop.getScene().getWidth()).isEqualTo(250);
      assertThat(drop.getScene().getHeight()).isEqualTo(150);
      Fx.run(TrayTest::copyText);
      robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
      Fx.until("it says why", () -> text(drop.getScene(), "title").startsWith("“a-picture"));
      Fx.until("it has grown", () -> drop.getScene().getHeight() > 150);
      Fx.picture(drop.getScene(), "drop-failed-light");
      for (String id : List.of("title", "text")) {
        Labeled label = (Labeled) drop.getScene().lookup("#" + id);
        assertThat(label.getHeight()).isGreaterThanOrEqualTo(label.prefHeight(label.getWidth()));
      }
      Fx.run(drop::hide);
    }
  }

  private static void copyText() {
    ClipboardContent content = new ClipboardContent();
    content.putString("no page at all");
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static void close(Stage stage) {
    stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  private static Stage small(String title) {
    List<Window> all = List.copyOf(Window.getWindows());
    return all.stream()
        .filter(Stage.class::isInstance)
        .map(Stage.class::cast)
        .filter(stage -> title.equals(stage.getTitle()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no window is called " + title));
  }

  private static String text(Scene scene, String id) {
    return ((Labeled) scene.lookup("#" + id)).getText();
  }
}
