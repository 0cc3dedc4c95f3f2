package app.manit.serve.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelltaleTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a HREF=x>",
        "img src",
        "<FORM",
        "é url(",
        "<script>",
        "<Style",
        "background",
        "POSTER",
        "<object",
        "http-equiv=Refresh"
      })
  void isFoundInWhateverCaseAndWherever(String text) {
    assertThat(Telltale.isIn(text)).isTrue();
    assertThat(Telltale.isIn("häå " + text + " more")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "h", "hre", "<p>plain words, their sorts and forms</p>", "ſrc"})
  void isNotFoundWhereNothingIs(String text) {
    assertThat(Telltale.isIn(text)).isFalse();
  }

  @Test
  void endsWithTheText() {
    assertThat(Telltale.isIn("a <scrip")).isFalse();
  }
}
