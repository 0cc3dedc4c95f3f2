package app.manit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WarningTextTest {
  /** Warnings about the page as a whole. */
  private static final Set<SiteWarning.Kind> WITHOUT_A_FILE =
      Set.of(
          SiteWarning.Kind.NO_INDEX,
          SiteWarning.Kind.NO_404_PAGE,
          SiteWarning.Kind.CHECKED_IN_PART);

  /** All sentences there are: kinds, and reasons of kinds. */
  static Stream<SiteWarning> warnings() {
    return ResourceBundle.getBundle("app.manit.site.warnings", Locale.ROOT).keySet().stream()
        .filter(key -> !key.equals("more"))
        .sorted()
        .map(WarningTextTest::warning);
  }

  private static SiteWarning warning(String key) {
    String[] words = key.split("\\.");
    SiteWarning.Kind kind =
        SiteWarning.Kind.valueOf(words[0].toUpperCase(Locale.ROOT).replace('-', '_'));
    return SiteWarning.because(
        kind, words.length == 1 ? "" : words[1], "über uns.html", "12", "because of that.");
  }

  @ParameterizedTest
  @MethodSource("warnings")
  void everyWarningIsAWholeSentence(SiteWarning warning) {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      String text = WarningText.of(warning, locale);

      assertThat(text)
          .matches("[“„A-Z].*[.”“]")
          .doesNotContain("!", "{", "}", "'", "\"", "  ")
          .satisfies(
              said ->
                  assertThat(said.contains("über uns.html"))
                      .isNotEqualTo(WITHOUT_A_FILE.contains(warning.kind())));
    }
  }

  @Test
  void everyKindHasASentence() {
    assertThat(warnings().map(SiteWarning::kind).distinct())
        .containsExactlyInAnyOrder(SiteWarning.Kind.values());
  }

  @Test
  void aWarningAboutTwoFilesNamesBoth() {
    assertThat(
            WarningText.english(
                SiteWarning.about(SiteWarning.Kind.SAME_BUT_FOR_CASE, "Photo.jpg", "photo.jpg")))
        .startsWith("“Photo.jpg” and “photo.jpg” differ only in capital letters.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0     | “a.html” refers to “b”, but
          1     | “a.html” and one other file refer to “b”, but
          1,200 | “a.html” and 1,200 other files refer to “b”, but
          """)
  void aWarningThatIsTrueOfSeveralFilesSaysSo(String others, String beginning) {
    SiteWarning warning =
        SiteWarning.because(SiteWarning.Kind.BROKEN_LINK, "missing", "a.html", "b")
            .alsoOf(Integer.parseInt(others.replace(",", "")));

    assertThat(WarningText.english(warning)).startsWith(beginning);
  }

  @Test
  void whatANameIsSpeltLikeDoesNotMatter() {
    SiteWarning warning = SiteWarning.about(SiteWarning.Kind.SECRET_LEFT_OUT, "it's {0} 100%.env");

    assertThat(WarningText.of(warning, Locale.FRENCH))
        .isEqualTo("“it's {0} 100%.env” looks like a password or key, so it is not published.");
  }

  @Test
  void norDoesItInASentenceThatCounts() {
    SiteWarning warning =
        SiteWarning.because(SiteWarning.Kind.BROKEN_LINK, "missing", "it's {2} a|b.html", "{0} ''");

    assertThat(WarningText.english(warning))
        .isEqualTo("“it's {2} a|b.html” refers to “{0} ''”, but the page has no such file.");
  }
}
