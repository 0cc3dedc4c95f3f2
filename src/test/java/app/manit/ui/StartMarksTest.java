package app.manit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.ui.window.StartMarks;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What whoever measures the start is told. */
class StartMarksTest {
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final SimpleBooleanProperty loaded = new SimpleBooleanProperty();
  private Stage stage;

  @BeforeEach
  void show() {
    Fx.start();
    Fx.run(
        () -> {
          stage = new Stage();
          stage.setScene(new Scene(new Group(), 100, 100));
          stage.show();
          new StartMarks(Clock.fixed(PageSamples.NOW, ZoneOffset.UTC), told::add).begin(loaded);
        });
  }

  @AfterEach
  void hide() {
    Fx.run(stage::hide);
  }

  @Test
  void theWindowIsUsableOnceItsPagesAreThere() {
    String now = " " + PageSamples.NOW.toEpochMilli();
    Fx.until("it is drawn", () -> !told.isEmpty());
    assertThat(told).containsExactly("first-frame" + now);

    Fx.run(() -> loaded.set(true));
    Fx.until("it is drawn again", () -> told.size() == 2);
    assertThat(told).containsExactly("first-frame" + now, "usable" + now);
  }
}
