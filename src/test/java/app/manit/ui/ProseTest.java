package app.manit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.ui.words.Prose;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
  private static final int WIDEST = 420;

  /** In a label each of these throws out of the layout at some of these widths. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "הקישורים שלי הקישורים שלי הקישורים שלי הקישורים שלי",
        "“روابطي كلها في مكان واحد روابطي كلها في مكان واحد” was taken in, but look at this:",
        "“index.html” refers to “images/הקישוריםשליהקישוריםשליהקישוריםשליהקישוריםשלי.jpg”, but",
      })
  void namesInAnyScriptAreWrappedAtAnyWidth(String text) {
    Fx.start();
    double[] heights =
        Fx.on(
            () -> {
              VBox column = new VBox(new Prose(text, "strong"));
              new Scene(column);
              double[] height = new double[WIDEST];
              for (int width = 0; width < WIDEST; width++) {
                height[width] = column.prefHeight(width);
                column.resize(width, height[width]);
                column.layout();
              }
              return height;
            });

    assertThat(heights[0]).isGreaterThan(heights[WIDEST - 1]);
    assertThat(heights[WIDEST - 1]).isPositive();
  }
}
