package app.manit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.library.Deployment;
import app.manit.library.Verification;
import app.manit.workspace.Page;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

/** Sharing a page that is live, with real mouse and keys. */
class ShareWindowTest {
  private static final String URL = "https://manit-anas-links-k3x9q2.pages.dev";

  @TempDir private Path folder;
  private final FxRobot robot = new FxRobot();
  private final FakeDesk desk = new FakeDesk();

  @BeforeEach
  void fill() {
    desk.library.add(
        PageSamples.online(
            "Ana’s links", URL.substring(8), Verification.VERIFIED, PageSamples.NOW));
  }

  @ParameterizedTest
  @EnumSource(ColorScheme.class)
  void theCodeInThePaneLeadsToThePage(ColorScheme scheme) throws Exception {
    try (WindowFixture window = show(1000, 760)) {
      Fx.run(() -> window.scheme.set(scheme));
      Fx.picture(window.scene, "share-" + name(scheme));
      Node code = window.find(Node.class, "code");
      Bounds bounds = Fx.on(code::getBoundsInLocal);
      assertThat(bounds.getWidth()).isGreaterThanOrEqualTo(200);
      assertThat(code.getAccessibleText()).isEqualTo("QR code of " + URL);

      WritableImage shown = Fx.on(() -> snapshot(code));
      assertThat(read(shown)).isEqualTo(URL);
      int quiet = (int) (4 * bounds.getWidth() / 37);
      for (int i = 0; i < quiet; i++) {
        assertThat(shown.getPixelReader().getColor(100, i)).isEqualTo(Color.WHITE);
        assertThat(shown.getPixelReader().getColor(i, 100)).isEqualTo(Color.WHITE);
      }
    }
  }

  @Test
  void theLinkIsCopiedByButtonKeyAndMenuAndCounted() {
    try (WindowFixture window = show(1000, 760)) {
      robot.clickOn("#copy");
      assertThat(clipboard()).isEqualTo(URL);
      Fx.until("it is counted", () -> window.text("times").equals("shared once"));

      robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.C);
      robot.release(KeyCode.SHIFT, KeyCode.CONTROL);
      Fx.until("it is counted again", () -> window.text("times").equals("shared 2 times"));
      robot.clickOn("#copy .arrow-button").clickOn("Markdown");
      assertThat(clipboard()).isEqualTo("[Ana’s links](" + URL + ")");

      window.chosen.add(folder);
      robot.clickOn("#save").clickOn("SVG, for print…");
      Fx.until("it is saved", () -> Files.exists(folder.resolve("qr-anas-links.svg")));
      robot.clickOn("#save").clickOn("Copy image");
      assertThat(Fx.on(() -> Clipboard.getSystemClipboard().hasImage())).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(ColorScheme.class)
  void aPostIsWrittenLookedAtAndOpened(ColorScheme scheme) {
    try (WindowFixture window = show(900, 600)) {
      Fx.run(() -> window.scheme.set(scheme));
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.S);
      robot.release(KeyCode.SHIFT, KeyCode.CONTROL);
      Fx.until("the networks are reached", () -> window.find(Node.class, "share-x").isFocused());
      assertThat(inSight(window, "share-x")).isTrue();
      Fx.picture(window.scene, "share-networks-" + name(scheme));
      robot.type(KeyCode.SPACE);
      Fx.until("the text is reached", () -> focused(window) instanceof TextArea);
      Fx.picture(window.scene, "share-x-" + name(scheme));

      Fx.run(() -> ((TextArea) focused(window)).setText("Spring bowls are here. ".repeat(20)));
      Fx.picture(window.scene, "share-x-long-" + name(scheme));
      assertThat(window.text("length")).isEqualTo("483 of 280 · 203 too many");
      robot.clickOn("#shorten");
      assertThat(window.text("length")).matches("2[78]\\d of 280");
      robot.type(KeyCode.TAB, 2);
      assertThat(Fx.on(() -> focused(window))).isInstanceOf(ButtonBase.class);
      robot.type(KeyCode.SPACE);
      Fx.until("it is opened", () -> window.opened.size() == 1);

      assertThat(window.opened.getFirst()).startsWith("https://x.com/intent/tweet?text=Spring");
      Fx.until("it is counted", () -> window.text("times").equals("shared once"));
      assertThat(window.find(Node.class, "share-x").isFocused()).isTrue();
    }
  }

  @Test
  void otherWaysLookRightToo() {
    try (WindowFixture window = show(1000, 760)) {
      for (Map.Entry<String, String> way :
          Map.of(
                  "share-email", "Share by e-mail",
                  "share-linkedin", "Share on LinkedIn")
              .entrySet()) {
        robot.clickOn("#" + way.getKey());
        Fx.until("it is open", () -> way.getValue().equals(window.text("way")));
        Fx.picture(window.scene, way.getKey());
        robot.type(KeyCode.ESCAPE);
      }
      for (String name : new String[] {"Mastodon", "Pinterest", "Instagram"}) {
        robot.clickOn("#more").clickOn(name);
        Fx.until("it is open", () -> ("Share on " + name).equals(window.text("way")));
        Fx.picture(window.scene, "share-" + name.toLowerCase(Locale.ROOT));
        robot.type(KeyCode.ESCAPE);
      }
    }
  }

  @Test
  void whoPractisesIsLedToConnectAnAccount() {
    desk.library.clear();
    Page page = PageSamples.draft("Practice", PageSamples.NOW);
    Deployment online =
        PageSamples.deployed(page, "p.localhost:1", Verification.VERIFIED, PageSamples.NOW)
            .at("http://p.localhost:1/");
    desk.library.add(
        new Page(page.project(), page.version(), Optional.of(online), Optional.of(online), true));
    try (WindowFixture window = show(1000, 760)) {
      assertThat(window.visible("share-x")).isFalse();
      Fx.picture(window.scene, "share-practice");
      robot.clickOn("#connectButton");
      Fx.until("connecting is offered", () -> window.scene.lookup(".dialog") != null);
      Fx.picture(window.scene, "share-connect");
    }
  }

  @Test
  void nothingMovesUnderThePointerInASmallWindow() {
    try (WindowFixture window = show(900, 600)) {
      ScrollPane side = (ScrollPane) window.scene.lookup(".side");
      Fx.run(
          () -> {
            // On a busy machine the first pulse may be still to come.
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
            side.setVvalue(1);
            window.scene.getRoot().layout();
          });
      Node copy = window.find(Node.class, "copy");
      double before = Fx.on(() -> copy.localToScene(0, 0).getY());
      robot.clickOn("#copy");
      Fx.until("it is counted", () -> window.text("times").equals("shared once"));

      assertThat(Fx.on(() -> copy.localToScene(0, 0).getY())).isEqualTo(before);
      Fx.picture(window.scene, "share-small");
    }
  }

  private WindowFixture show(double width, double height) {
    WindowFixture window = WindowFixture.show(desk, width, height);
    Fx.until("the page can be shared", () -> window.visible("copy") && window.visible("facts"));
    return window;
  }

  private static boolean inSight(WindowFixture window, String id) {
    Node node = window.find(Node.class, id);
    return Fx.on(
        () -> {
          window.scene.getRoot().layout();
          Bounds bounds = node.localToScene(node.getLayoutBounds());
          return bounds.getMinY() >= 48 && bounds.getMaxY() <= window.scene.getHeight();
        });
  }

  private static Node focused(WindowFixture window) {
    return window.scene.getFocusOwner();
  }

  private static String name(ColorScheme scheme) {
    return scheme.name().toLowerCase(Locale.ROOT);
  }

  private static String clipboard() {
    return Fx.on(() -> Clipboard.getSystemClipboard().getString());
  }

  private static WritableImage snapshot(Node node) {
    SnapshotParameters whole = new SnapshotParameters();
    Bounds bounds = node.getBoundsInParent();
    whole.setViewport(
        new Rectangle2D(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight()));
    return node.snapshot(whole, null);
  }

  private static String read(WritableImage image) throws Exception {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
        .getText();
  }
}
