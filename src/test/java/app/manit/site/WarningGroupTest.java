package app.manit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WarningGroupTest {

  @Test
  void warningsStandTogetherByKindInTheirOrder() {
    SiteWarning link = broken(1);
    SiteWarning home = SiteWarning.about(SiteWarning.Kind.NO_404_PAGE, "");
    SiteWarning other = broken(2);

    assertThat(WarningGroup.of(List.of(link, home, other), 5))
        .containsExactly(
            new WarningGroup(SiteWarning.Kind.BROKEN_LINK, List.of(link, other), 0),
            new WarningGroup(SiteWarning.Kind.NO_404_PAGE, List.of(home), 0));
  }

  @Test
  void ofManyOnlyTheFirstAreShownAndTheOthersCounted() {
    List<SiteWarning> many = new ArrayList<>(broken());
    many.add(SiteWarning.more(SiteWarning.Kind.BROKEN_LINK, 20));
    WarningGroup group = WarningGroup.of(many, 3).getFirst();

    assertThat(group.shown()).hasSize(3);
    assertThat(group.more()).isEqualTo(27);
    assertThat(group.told()).hasSize(4);
    assertThat(WarningText.english(group.told().getLast())).isEqualTo("And 27 more like this.");
  }

  /** A line that says "and 1 more" takes as much room as that one. */
  @Test
  void aSingleOneMoreIsShown() {
    assertThat(WarningGroup.of(broken(), 9).getFirst().told()).hasSize(10);
    assertThat(WarningGroup.of(broken(), 8).getFirst().told()).hasSize(9);
  }

  private static List<SiteWarning> broken() {
    return IntStream.range(0, 10).mapToObj(WarningGroupTest::broken).toList();
  }

  private static SiteWarning broken(int number) {
    return SiteWarning.because(
        SiteWarning.Kind.BROKEN_LINK, "missing", "index.html", number + ".png");
  }
}
