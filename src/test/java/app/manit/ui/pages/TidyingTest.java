package app.manit.ui.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.ui.DirectBackground;
import app.manit.ui.FakeDesk;
import app.manit.ui.HandDelay;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TidyingTest {
  private final FakeDesk desk = new FakeDesk();
  private final HandDelay delay = new HandDelay();
  private final AtomicBoolean busy = new AtomicBoolean();

  @Test
  void itIsDoneOnceAndNotAtOnce() {
    begin();
    assertThat(desk.tidied).isZero();
    delay.pass();
    delay.pass();

    assertThat(desk.tidied).isEqualTo(1);
  }

  @Test
  void whateverTheUserWaitsForGoesFirst() {
    busy.set(true);
    begin();
    delay.pass();
    delay.pass();
    assertThat(desk.tidied).isZero();
    busy.set(false);
    delay.pass();

    assertThat(desk.tidied).isEqualTo(1);
  }

  private void begin() {
    new Tidying(desk, new DirectBackground(), delay, busy::get).begin();
  }
}
