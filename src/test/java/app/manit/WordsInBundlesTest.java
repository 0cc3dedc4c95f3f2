package app.manit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What users read stands in bundles: each sentence once, in all languages, and none that nobody
 * says.
 */
class WordsInBundlesTest {
  private static final Path RESOURCES = Path.of("src/main/resources/app/manit");

  /** Spoken in all languages of the window; the others are for logs, scripts and the terminal. */
  private static final List<String> TRANSLATED =
      List.of("ui/ui", "failure/failures", "store/notices", "site/warnings");

  private static final List<String> LANGUAGES = List.of("de");

  static Stream<String> bundles() {
    return Stream.concat(
        TRANSLATED.stream(), Stream.of("cli/cli", "platform/platform", "practice/practice"));
  }

  static Stream<String> translated() {
    return TRANSLATED.stream();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noKeyStandsTwice(String bundle) {
    for (Path file : files(bundle)) {
      List<String> keys = lines(file).map(line -> line.substring(0, line.indexOf('='))).toList();
      assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("translated")
  void everyLanguageSaysTheSameWithTheSameGaps(String bundle) {
    Map<String, String> english = entries(RESOURCES.resolve(bundle + ".properties"));
    for (String language : LANGUAGES) {
      Map<String, String> other =
          entries(RESOURCES.resolve(bundle + "_" + language + ".properties"));
      assertThat(other.keySet()).as(language).isEqualTo(english.keySet());
      english.forEach(
          (key, text) ->
              assertThat(gaps(other.get(key))).as(language + ": " + key).isEqualTo(gaps(text)));
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everySentenceCanBeFormatted(String bundle) {
    for (Path file : files(bundle)) {
      entries(file)
          .forEach(
              (key, text) -> {
                assertThat(new MessageFormat(text, Locale.ROOT)).as(key).isNotNull();
                assertThat(text).as(key + " of " + file).doesNotContain("'", "...", "!");
              });
    }
  }

  private static Set<String> gaps(String text) {
    Matcher gap = Pattern.compile("\\{(\\d)").matcher(text);
    return gap.results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> files(String bundle) {
    return Stream.concat(Stream.of(""), LANGUAGES.stream().map(language -> "_" + language))
        .map(language -> RESOURCES.resolve(bundle + language + ".properties"))
        .filter(Files::exists)
        .toList();
  }

  private static Map<String, String> entries(Path file) {
    Map<String, String> entries = new LinkedHashMap<>();
    lines(file)
        .forEach(
            line -> {
              int at = line.indexOf('=');
              entries.put(line.substring(0, at), line.substring(at + 1));
            });
    return entries;
  }

  private static Stream<String> lines(Path file) {
    return Arrays.stream(read(file).replace("\\\n", "").split("\n"))
        .filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
