package app.manit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.library.Deployment;
import app.manit.library.Verification;
import app.manit.library.Version;
import app.manit.site.SiteRules;
import app.manit.site.SiteWarning;
import app.manit.workspace.Intake;
import app.manit.workspace.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

/** Shows the preview in its states, light and dark; leaves pictures to be looked at. */
class PreviewLooksTest {
  private static final String HOST = "manit-anas-links-k3x9q2.pages.dev";

  private final FxRobot robot = new FxRobot();
  private final FakeDesk desk = new FakeDesk();
  private final Page ana =
      PageSamples.online(
          "Ana’s links", HOST, Verification.VERIFIED, PageSamples.NOW.minus(Duration.ofMinutes(2)));

  @ParameterizedTest
  @EnumSource(ColorScheme.class)
  void onEachDeviceAndInEachState(ColorScheme scheme) {
    Deployment older =
        PageSamples.deployed(
            PageSamples.changed(ana),
            HOST,
            Verification.VERIFIED,
            PageSamples.NOW.minus(Duration.ofDays(3)));
    desk.library.add(ana);
    desk.history.add(ana.last().orElseThrow());
    desk.history.add(older);
    desk.findings.put(ana.version(), PageSamples.findings());
    desk.findings.put(older.version(), PageSamples.findings());
    try (WindowFixture window = WindowFixture.show(desk, 900, 600)) {
      Fx.run(() -> window.scheme.set(scheme));
      Fx.until("the page is seen", () -> window.text("facts").startsWith("loads"));
      key(KeyCode.DIGIT2);
      picture(window, "tablet", scheme);
      key(KeyCode.DIGIT3);
      robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.L);
      robot.release(KeyCode.SHIFT, KeyCode.CONTROL);
      Fx.until("it is live", () -> window.find(ToggleButton.class, "live").isSelected());
      robot.clickOn("#facts");
      picture(window, "desktop-live", scheme);
      assertThat(window.visible("elsewhere")).isTrue();
      assertThat(window.text("shownAt")).isEqualTo(HOST);

      key(KeyCode.H);
      Fx.until("the history is read", () -> window.scene.lookup(".history-row") != null);
      picture(window, "history", scheme);
      robot.clickOn(robot.lookup(".history-row .icon-button").nth(1).queryButton());
      Fx.until("it is shown", () -> window.visible("earlier"));
      key(KeyCode.DIGIT1);
      picture(window, "earlier", scheme);
      robot.clickOn("#things");
      picture(window, "earlier-things", scheme);
    }
  }

  @Test
  void whatThereIsToKnowIsListedOverThePageAndNothingMoves() {
    desk.library.add(ana);
    desk.findings.put(ana.version(), PageSamples.findings());
    try (WindowFixture window = WindowFixture.show(desk, 900, 600)) {
      Fx.until("the page is seen", () -> window.text("facts").startsWith("loads"));
      Fx.until("it is looked through", () -> window.visible("things"));
      assertThat(window.text("things")).isEqualTo("5 things to know");
      Bounds chip = place(window, "things");
      Bounds facts = place(window, "facts");

      robot.clickOn("#things");
      assertThat(window.visible("thingsList")).isTrue();
      assertThat(place(window, "things")).isEqualTo(chip);
      assertThat(place(window, "facts")).isEqualTo(facts);
      assertThat(inside(window, "thingsList")).isTrue();

      robot.clickOn("#facts");
      assertThat(window.visible("thingsList")).as("one at a time").isFalse();
      assertThat(window.visible("elsewhere")).isTrue();
      robot.clickOn("#things").clickOn(cornerOf(window, "canvas"));
      assertThat(window.visible("thingsList")).as("a click beside closes it").isFalse();
      assertThat(place(window, "things")).isEqualTo(chip);
    }
  }

  @Test
  void theKeyboardOpensReadsAndClosesIt() {
    desk.library.add(ana);
    desk.findings.put(ana.version(), PageSamples.findings());
    try (WindowFixture window = WindowFixture.show(desk, 900, 600)) {
      Fx.until("it is looked through", () -> window.visible("things"));
      key(KeyCode.I);
      assertThat(window.visible("thingsList")).isTrue();
      assertThat(Fx.on(() -> window.scene.getFocusOwner()))
          .isInstanceOf(ScrollPane.class)
          .extracting(Node::getAccessibleText)
          .asString()
          .startsWith("The bare address shows nothing\nVisitors of the bare address find nothing")
          .contains("Links that lead nowhere\n“index.html” refers to “About.html”");
      ScrollPane list = (ScrollPane) window.scene.getFocusOwner();
      robot.type(KeyCode.DOWN, KeyCode.DOWN);
      assertThat(Fx.on(list::getVvalue)).isPositive();

      robot.type(KeyCode.ESCAPE);
      assertThat(window.visible("thingsList")).isFalse();
      assertThat(Fx.on(() -> window.scene.getFocusOwner().getId())).isEqualTo("things");
      robot.type(KeyCode.SPACE);
      assertThat(window.visible("thingsList")).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(ColorScheme.class)
  void theNoticeAfterADropLeadsToTheList(ColorScheme scheme) {
    Page ben = PageSamples.draft("Ben’s links", PageSamples.NOW);
    desk.library.add(ana);
    desk.findings.put(ben.version(), PageSamples.findings());
    desk.intake =
        (name, target) -> {
          desk.library.addFirst(ben);
          return List.of(
              new Intake(
                  ben.project(),
                  version(ben),
                  List.of(SiteWarning.about(SiteWarning.Kind.SECRET_LEFT_OUT, ".env")),
                  CompletableFuture.completedFuture(PageSamples.findings()),
                  true,
                  false,
                  Map.of()));
        };
    try (WindowFixture window = WindowFixture.show(desk, 900, 600)) {
      Fx.run(() -> window.scheme.set(scheme));
      window.chosen.add(Path.of("ben"));
      Fx.run(() -> window.perform("choose-file"));
      Fx.until("it is told", () -> window.scene.lookup(".notice .act") != null);
      Fx.until("it is looked through", () -> window.visible("things"));
      picture(window, "dropped", scheme);
      robot.clickOn(".notice .act");
      Fx.until("the list is open", () -> window.visible("thingsList"));
      picture(window, "dropped-things", scheme);
      assertThat(Fx.on(() -> new Rendered(window.scene).faint())).isEmpty();
    }
  }

  private static Version version(Page page) {
    return new Version(
        page.version(),
        page.project().id(),
        page.project().title(),
        SiteRules.NONE,
        List.of(),
        "0".repeat(64),
        PageSamples.NOW);
  }

  @Test
  void thereIsNoChipWhereThereIsNothingToKnow() {
    desk.library.add(ana);
    try (WindowFixture window = WindowFixture.show(desk, 900, 600)) {
      Fx.until("the page is seen", () -> window.text("facts").startsWith("loads"));
      assertThat(window.visible("things")).isFalse();
    }
  }

  private static Bounds place(WindowFixture window, String id) {
    return Fx.on(
        () -> {
          window.scene.getRoot().layout();
          Node node = window.find(Node.class, id);
          return node.localToScene(node.getLayoutBounds());
        });
  }

  /** Lower right, on the screen. */
  private static Point2D cornerOf(WindowFixture window, String id) {
    return Fx.on(
        () -> {
          Node node = window.find(Node.class, id);
          Bounds bounds = node.getLayoutBounds();
          return node.localToScreen(bounds.getMaxX() - 6, bounds.getMaxY() - 6);
        });
  }

  private static boolean inside(WindowFixture window, String id) {
    return place(window, "canvas").contains(place(window, id));
  }

  private void key(KeyCode code) {
    robot.press(KeyCode.CONTROL).type(code).release(KeyCode.CONTROL);
  }

  private static void picture(WindowFixture window, String state, ColorScheme scheme) {
    Fx.picture(window.scene, "preview-" + state + "-" + scheme.name().toLowerCase(Locale.ROOT));
  }
}
