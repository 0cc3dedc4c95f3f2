package app.manit.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class OnceTest {
  private final SimpleBooleanProperty condition = new SimpleBooleanProperty();
  private final List<String> done = new ArrayList<>();

  @Test
  void itIsDoneWhenTheConditionComesTrueAndNotAgain() {
    Once.when(condition, () -> done.add("it"));
    assertThat(done).isEmpty();

    condition.set(true);
    condition.set(false);
    condition.set(true);

    assertThat(done).containsExactly("it");
  }

  @Test
  void whatIsTrueAlreadyIsNotWaitedFor() {
    condition.set(true);
    Once.when(condition, () -> done.add("it"));

    assertThat(done).containsExactly("it");
  }
}
