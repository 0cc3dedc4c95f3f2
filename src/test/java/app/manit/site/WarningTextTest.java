package app.manit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarningTextTest {

  @ParameterizedTest
  @EnumSource(SiteWarning.Kind.class)
  void everyWarningIsAWholeSentence(SiteWarning.Kind kind) {
    String text =
        WarningText.english(new SiteWarning(kind, "über uns.html", "12: because of that."));

    assertThat(text).matches("[“A-Z].*\\.").doesNotContain("!", "{", "}", "'", "\"", "  ");
    if (kind != SiteWarning.Kind.NO_INDEX) {
      assertThat(text).contains("über uns.html");
    }
  }

  @Test
  void aWarningAboutTwoFilesNamesBoth() {
    assertThat(
            WarningText.english(
                new SiteWarning(SiteWarning.Kind.SAME_BUT_FOR_CASE, "Photo.jpg", "photo.jpg")))
        .startsWith("“Photo.jpg” and “photo.jpg” differ only in capital letters.");
  }

  @Test
  void whatANameIsSpeltLikeDoesNotMatter() {
    SiteWarning warning = SiteWarning.about(SiteWarning.Kind.SECRET_LEFT_OUT, "it's {0} 100%.env");

    assertThat(WarningText.of(warning, Locale.FRENCH))
        .isEqualTo("“it's {0} 100%.env” looks like a password or key, so it is not published.");
  }
}
