package app.manit.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.ui.HandDelay;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuietStartTest {
  private final SimpleBooleanProperty inTray = new SimpleBooleanProperty(false);
  private final FakeFrame frame = new FakeFrame();
  private final HandDelay delay = new HandDelay();

  @BeforeEach
  void login() {
    frame.showing = false;
    new QuietStart(inTray, frame, delay).begin();
  }

  @Test
  void aTrayThatTakesTheIconIsEnough() {
    inTray.set(true);
    delay.pass();

    assertThat(frame.showing).isFalse();
  }

  @Test
  void withoutATrayTheWindowIsThereButOutOfTheWay() {
    assertThat(frame.showing).as("a slow panel may still come").isFalse();
    delay.pass();

    assertThat(frame.showing).isTrue();
    assertThat(frame.aside).isTrue();
  }

  @Test
  void aWindowThatTheUserHasOpenedMeanwhileStaysAsItIs() {
    frame.show();
    delay.pass();

    assertThat(frame.aside).isFalse();
  }
}
