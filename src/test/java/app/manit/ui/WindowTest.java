package app.manit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.Manit;
import app.manit.deploy.FaultyHost;
import app.manit.pages.PagesHttp;
import app.manit.ui.pages.Desk;
import app.manit.ui.pages.WorkspaceDesk;
import app.manit.ui.words.Prose;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;
import javafx.stage.WindowEvent;
import mockwebserver3.MockResponse;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The window with real mouse and keys, a real library and a real host. */
class WindowTest {
  private static final String FRAGMENT =
      """
      {"title": "Ana’s links", "files": {"index.html": "<title>Ana Ruiz</title><h1>Ana</h1>"}}
      """;

  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();

  @Test
  void aPageIsChosenSeenPublishedAndShared() throws Exception {
    Path fragment = Files.writeString(folder.resolve("ana.json"), FRAGMENT);
    try (Manit manit = manit(Map.of());
        WindowFixture window = WindowFixture.showReal(desk(manit))) {
      Fx.until("the window is empty", () -> window.visible("sample"));
      window.chosen.add(fragment);
      robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
      Fx.until("the page is in the library", () -> list(window).getItems().size() == 1);
      Fx.until("it can be published", () -> window.visible("publish"));
      assertThat(window.text("pill")).isEqualTo("Draft");

      robot.clickOn("#publish");
      Fx.until("it is live", () -> window.text("pill").equals("Live"));
      String address = window.text("address").replace("\n", "");
      assertThat(address).matches("manit-anas-links-[a-z0-9]{6}\\.localhost:\\d+");
      assertThat(window.text("publish")).isEqualTo("Nothing changed");

      robot.clickOn("#copy");
      String copied = Fx.on(() -> Clipboard.getSystemClipboard().getString());
      assertThat(copied).isEqualTo("http://" + address);
      assertThat(decode(window)).isEqualTo(copied);

      Fx.until("the page is seen", () -> "Ana Ruiz".equals(pageTitle(window)));
      Fx.picture(window.scene, "real-live");
    }
  }

  @Test
  void aHostThatFailsIsExplainedAndTriedAgain() throws Exception {
    Path fragment = Files.writeString(folder.resolve("ana.json"), FRAGMENT);
    OkHttpClient http = PagesHttp.newClient("test");
    try (FaultyHost host = new FaultyHost(folder.resolve("host"), Clock.systemUTC(), http);
        Manit manit = manit(host.environment());
        WindowFixture window = WindowFixture.show(desk(manit), 1000, 760)) {
      host.answer(
          "POST /projects",
          new MockResponse.Builder()
              .code(403)
              .body(
                  "{\"success\":false,\"errors\":[{\"code\":10000,\"message\":\"Authentication"
                      + " error\"}]}")
              .build());
      Fx.until("the window is empty", () -> window.visible("sample"));
      window.chosen.add(fragment);
      robot.clickOn("Choose a file…");
      Fx.until("it can be published", () -> window.visible("publish"));
      robot.clickOn("#publish");
      Fx.until("the failure is told", () -> window.visible("strip"));
      assertThat(window.text("pill")).isEqualTo("Failed");
      assertThat(window.text("message")).doesNotContain("Exception");
      assertThat(window.text("act")).isEqualTo("Open token settings");
      Fx.picture(window.scene, "real-failed");

      robot.clickOn("#retry");
      Fx.until("it is live", () -> window.text("pill").equals("Live"));
      assertThat(window.visible("strip")).isFalse();
    }
  }

  @Test
  void whatIsPastedBecomesAPageAndWhatIsNoneIsRefused() throws Exception {
    Path page = Files.writeString(folder.resolve("ben.html"), "<title>Ben</title>");
    try (Manit manit = manit(Map.of());
        WindowFixture window = WindowFixture.show(desk(manit), 1000, 760)) {
      Fx.until("the window is empty", () -> window.visible("sample"));
      copy(content -> content.putString("no page at all"));
      paste();
      Fx.until("it is refused", () -> window.scene.lookup(".notice") != null);
      assertThat(list(window).getItems()).isEmpty();

      copy(content -> content.putString(FRAGMENT));
      paste();
      Fx.until("the text is a page", () -> list(window).getItems().size() == 1);

      copy(content -> content.putFiles(List.of(page.toFile())));
      paste();
      Fx.until("the file is a page", () -> list(window).getItems().size() == 2);
    }
  }

  @Test
  void closingWhilePublishingAsksFirst() {
    FakeDesk desk = new FakeDesk();
    desk.library.add(PageSamples.draft("Ana", PageSamples.NOW));
    try (WindowFixture window = WindowFixture.show(desk, 900, 600)) {
      Fx.until("it can be published", () -> window.visible("publish"));
      robot.clickOn("#publish");
      Fx.until("it is asked for", () -> desk.asked.size() == 1);
      Fx.run(() -> requestClose(window));
      Fx.until("it asks", () -> window.visible("unfinished"));
      Fx.picture(window.scene, "closing-light");

      robot.type(KeyCode.ENTER);
      Fx.until("it stays open", () -> !window.visible("unfinished"));
      assertThat(window.stage.isShowing()).isTrue();
      assertThat(desk.asked.getFirst().cancelled()).isNotDone();

      Fx.run(() -> requestClose(window));
      robot.clickOn("Stop and quit");
      assertThat(window.stage.isShowing()).isFalse();
      assertThat(window.left).isTrue();
      assertThat(desk.asked.getFirst().cancelled()).isDone();
    }
  }

  @Test
  void aFaultOfOurOwnIsToldInWordsAndTheWindowGoesOn() {
    FakeDesk desk = new FakeDesk();
    try (WindowFixture window = WindowFixture.show(desk, 1000, 760)) {
      Fx.until("the window is empty", () -> window.visible("sample"));
      Platform.runLater(
          () -> {
            throw new IllegalStateException("a bug");
          });
      Fx.until("it is told", () -> window.scene.lookup(".notice") != null);
      assertThat(robot.lookup(".notice .prose").queryAllAs(Prose.class))
          .extracting(Prose::getAccessibleText)
          .anyMatch(text -> text.startsWith("Manit made a mistake of its own"));
    }
  }

  @Test
  void everyButtonHasANameForAScreenReader() {
    FakeDesk desk = new FakeDesk();
    desk.library.add(PageSamples.draft("Ana", PageSamples.NOW));
    try (WindowFixture window = WindowFixture.show(desk, 1000, 760)) {
      Fx.until("the page is shown", () -> window.visible("publish"));

      assertThat(robot.lookup(node -> node instanceof ButtonBase).queryAllAs(ButtonBase.class))
          .filteredOn(WindowFixture::visible)
          .allSatisfy(
              button ->
                  assertThat("" + button.getText() + button.getAccessibleText())
                      .isNotIn("null", "nullnull", ""));
    }
  }

  @Test
  void noKeyDoesTwoThings() {
    try (WindowFixture window = WindowFixture.show(new FakeDesk(), 1000, 760)) {
      assertThat(window.find(MenuButton.class, "menu").getItems())
          .flatExtracting(group -> ((Menu) group).getItems())
          .extracting(MenuItem::getAccelerator)
          .filteredOn(Objects::nonNull)
          .doesNotHaveDuplicates()
          .hasSizeGreaterThan(10);
    }
  }

  @Test
  void theKeyboardReachesEverything() {
    FakeDesk desk = new FakeDesk();
    desk.library.add(PageSamples.draft("Ana", PageSamples.NOW));
    desk.library.add(PageSamples.draft("Ben", PageSamples.NOW));
    try (WindowFixture window = WindowFixture.show(desk, 1000, 760)) {
      Fx.until("the page is shown", () -> window.visible("publish"));
      Fx.until("the list has the focus", () -> list(window).isFocused());
      robot.type(KeyCode.DOWN);
      Fx.until("the next page is shown", () -> list(window).getSelectionModel().isSelected(1));
      tabTo(window.find(ButtonBase.class, "publish"));
      robot.type(KeyCode.SPACE);
      Fx.until("it is asked for", () -> desk.asked.size() == 1);
      robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
      robot.write("ana");
      Fx.until(
          "the search finds one",
          () ->
              list(window).getItems().size() == 1
                  && window.find(TextField.class, "search").isFocused());
    }
  }

  private void tabTo(Node part) {
    for (int stops = 0; stops < 30 && !Fx.on(part::isFocused); stops++) {
      robot.type(KeyCode.TAB);
    }
    assertThat(Fx.on(part::isFocused)).isTrue();
  }

  private static void requestClose(WindowFixture window) {
    WindowEvent request = new WindowEvent(window.stage, WindowEvent.WINDOW_CLOSE_REQUEST);
    window.stage.fireEvent(request);
  }

  private static ListView<?> list(WindowFixture window) {
    return window.find(ListView.class, "list");
  }

  private static String pageTitle(WindowFixture window) {
    return window.scene.lookup(".web-view") instanceof WebView view
        ? view.getEngine().getTitle()
        : null;
  }

  private static String decode(WindowFixture window) throws Exception {
    WritableImage shown = Fx.on(() -> window.scene.lookup("#plate").snapshot(null, null));
    int width = (int) shown.getWidth();
    int height = (int) shown.getHeight();
    int[] pixels = new int[width * height];
    shown
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
        .getText();
  }

  private static void copy(Consumer<ClipboardContent> fill) {
    Fx.run(
        () -> {
          ClipboardContent content = new ClipboardContent();
          fill.accept(content);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private void paste() {
    robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
  }

  private Manit manit(Map<String, String> more) {
    Map<String, String> variables = new HashMap<>(more);
    variables.put("MANIT_HOME", folder.resolve("home").toString());
    return new Manit(variables, Clock.systemUTC());
  }

  private static Desk desk(Manit manit) {
    return new WorkspaceDesk(manit::workspace);
  }
}
