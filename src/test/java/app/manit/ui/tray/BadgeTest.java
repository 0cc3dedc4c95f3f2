package app.manit.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.platform.tray.TrayMood;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadgeTest {
  private static final int ORANGE = 0xfff59e0b;

  @ParameterizedTest
  @ValueSource(ints = {16, 24, 32, 48, 64})
  void moodsAreToldApartByTheirShapesInEverySize(int side) {
    int[] icon = new int[side * side];
    Arrays.fill(icon, ORANGE);
    int[] working = Badge.on(icon, side, TrayMood.WORKING);
    int[] attention = Badge.on(icon, side, TrayMood.ATTENTION);

    assertThat(Badge.on(icon, side, TrayMood.IDLE)).isEqualTo(icon);
    assertThat(covered(working, side)).isNotEqualTo(covered(attention, side));
    // The icon itself stays: its corner is the mark's, the rest is not touched.
    assertThat(working[0]).isEqualTo(ORANGE);
    assertThat(attention[side * (side - 1)]).isEqualTo(ORANGE);
    assertThat(whitish(working)).as("an arrow on the disc").isPositive();
    assertThat(whitish(attention)).as("a mark on the triangle").isPositive();
    assertThat(IntStream.of(working).filter(p -> p >>> 24 == 0).count())
        .as("a clear line sets it off")
        .isPositive();
  }

  /** Where the icon's own colour is no longer seen: the mark's outline. */
  private static String covered(int[] pixels, int side) {
    StringBuilder shape = new StringBuilder();
    for (int at = 0; at < side * side; at++) {
      shape.append(pixels[at] == ORANGE ? '.' : '#');
    }
    return shape.toString();
  }

  private static long whitish(int[] pixels) {
    return IntStream.of(pixels)
        .filter(p -> (p & 0xff) > 150 && ((p >> 8) & 0xff) > 150 && ((p >> 16) & 0xff) > 150)
        .count();
  }
}
