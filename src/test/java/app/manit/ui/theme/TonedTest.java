package app.manit.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.ui.notice.Tone;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class TonedTest {
  private final Node part = new Region();

  @Test
  void aPartHasTheLastToneThatItWasGiven() {
    part.getStyleClass().add("status");

    Toned.as(Tone.DANGER, part);
    Toned.as(Tone.SUCCESS, part);

    assertThat(part.getStyleClass()).containsExactlyInAnyOrder("status", "tone-success");
  }

  @Test
  void aPartThatHasItsToneIsNotStyledAgain() {
    Toned.as(Tone.DANGER, part);
    List<ListChangeListener.Change<? extends String>> changes = new ArrayList<>();
    part.getStyleClass().addListener((ListChangeListener<String>) changes::add);

    Toned.as(Tone.DANGER, part);

    assertThat(changes).isEmpty();
  }
}
