package app.manit.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTextTest {
  private static final URI ADDRESS = URI.create("https://ana.pages.dev");

  @Test
  void saysTheTitleAndTheAddress() {
    assertThat(ShareText.of(" Ana's Links ", ADDRESS))
        .isEqualTo("Ana's Links – https://ana.pages.dev");
    assertThat(ShareText.of("", ADDRESS)).isEqualTo("https://ana.pages.dev");
  }

  @ParameterizedTest
  @CsvSource({
    "hello,        5, hello",
    "hello,        4, hel…",
    "hello,        1, ''",
    "hello,        0, ''",
    "hello,       -5, ''",
    "'',           0, ''",
    "hello world,  7, hello…",
    "👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧,          3, 👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧",
    "👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧,          2, 👩‍👩‍👧…",
    "🇹🇭🇯🇵🇩🇪,          2, 🇹🇭…",
    "é́e,          1, ''",
    "กำลังใจ,        3, กำลั…",
  })
  void cutsBetweenWhatReadersSeeAsCharacters(String text, int length, String cut) {
    assertThat(ShareText.cut(text, length)).isEqualTo(cut);
    assertThat(ShareText.length(cut)).isLessThanOrEqualTo(Math.max(0, length));
  }

  @Test
  void measuresWhatReadersSee() {
    assertThat(ShareText.length("👩‍👩‍👧🇹🇭é")).isEqualTo(3);
  }
}
