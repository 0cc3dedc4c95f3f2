package app.manit.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class QuantitiesTest {
  private final Quantities quantities = new Quantities(new Words(Locale.ENGLISH));

  @Test
  void sizesHaveTheUnitThatFits() {
    assertThat(quantities.size(0)).isEqualTo("0 bytes");
    assertThat(quantities.size(999)).isEqualTo("999 bytes");
    assertThat(quantities.size(1_000)).isEqualTo("1 KB");
    assertThat(quantities.size(1_900_000)).isEqualTo("1.9 MB");
    assertThat(quantities.size(2_500_000_000L)).isEqualTo("2.50 GB");
  }

  @Test
  void aPartIsSaidInTheUnitOfTheWhole() {
    assertThat(quantities.part(0, 1_800_000)).isEqualTo("0.0 of 1.8 MB");
    assertThat(quantities.part(1_200_000, 1_800_000)).isEqualTo("1.2 of 1.8 MB");
  }

  @Test
  void durationsAreSaidToATenthOfASecond() {
    assertThat(quantities.seconds(Duration.ofMillis(212))).isEqualTo("0.2 s");
  }

  @Test
  void numbersFollowTheLanguage() {
    assertThat(new Quantities(new Words(Locale.GERMAN)).size(1_900_000)).isEqualTo("1,9 MB");
  }
}
