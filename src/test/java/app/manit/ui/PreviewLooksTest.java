package app.manit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.library.Deployment;
import app.manit.library.Verification;
import app.manit.workspace.Page;
import java.time.Duration;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
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
    }
  }

  private void key(KeyCode code) {
    robot.press(KeyCode.CONTROL).type(code).release(KeyCode.CONTROL);
  }

  private static void picture(WindowFixture window, String state, ColorScheme scheme) {
    Fx.picture(window.scene, "preview-" + state + "-" + scheme.name().toLowerCase(Locale.ROOT));
  }
}
