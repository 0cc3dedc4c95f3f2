package app.manit.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
  private static final String FAILURES = "app.manit.failure.failures";

  @ParameterizedTest
  @CsvSource({"de, de", "de-AT, de", "en-GB, ''", "fr, ''", "'', ''"})
  void theUsersLanguageOrEnglish(String asked, String given) {
    assertThat(Sentences.of(FAILURES, Locale.forLanguageTag(asked)).getLocale())
        .isEqualTo(Locale.forLanguageTag(given));
  }

  /** A translation that is not known here would never be shown. */
  @Test
  void allLanguagesAreKnown() throws IOException {
    Pattern translation = Pattern.compile(".*_([a-z]{2,3})\\.properties");
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
      Set<String> there =
          files
              .map(file -> translation.matcher(file.toString()))
              .filter(Matcher::matches)
              .map(name -> name.group(1))
              .collect(Collectors.toSet());
      assertThat(Sentences.LANGUAGES).isEqualTo(there);
    }
  }
}
