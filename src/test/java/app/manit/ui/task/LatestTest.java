package app.manit.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTest {
  private final List<Integer> seen = new ArrayList<>();
  private final List<Runnable> turns = new ArrayList<>();
  private final Latest<Integer> latest = new Latest<>(seen::add, turns::add);

  @Test
  void aFastSourceDoesNotFloodASlowSink() {
    for (int i = 1; i <= 1000; i++) {
      latest.accept(i);
    }
    turns.forEach(Runnable::run);

    assertThat(seen).containsExactly(1000);
  }

  @Test
  void theLastValueAlwaysArrives() {
    latest.accept(1);
    turns.removeFirst().run();
    latest.accept(2);
    latest.accept(3);
    turns.removeFirst().run();

    assertThat(seen).containsExactly(1, 3);
    assertThat(turns).isEmpty();
  }
}
