package app.manit.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.site.SiteWarning;
import app.manit.ui.pages.PageStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Path SOURCES = Path.of("src/main/java/app/manit/ui");
  private static final Path VIEWS = Path.of("src/main/resources/app/manit/ui");
  private static final Path BUNDLE = VIEWS.resolve("ui.properties");

  /** Ends of keys that are put together from a name. */
  private static final Pattern PUT_TOGETHER =
      Pattern.compile(
          "(act|status|failure\\.act|size|deploy\\.(phase|note|told|name\\.problem)"
              + "|settings\\.(closing|theme|way)|share\\.(way|paste)|tour|history\\.outcome"
              + "|preview\\.(mode|things)|connect\\.(intro|kept|right))\\..*");

  /** What was left out can be seen nowhere later. */
  private static final Set<SiteWarning.Kind> TOLD_WHEN_TAKEN_IN =
      EnumSet.of(
          SiteWarning.Kind.UNICODE_FORM_CHANGED,
          SiteWarning.Kind.SECRET_LEFT_OUT,
          SiteWarning.Kind.LINK_NOT_FOLLOWED,
          SiteWarning.Kind.IGNORED_LEFT_OUT);

  @Test
  void everyKeyInAViewHasWords() throws IOException {
    assertThat(keysIn(VIEWS, ".fxml", Pattern.compile("\"%([a-z.-]+)\""))).isSubsetOf(keys());
  }

  @Test
  void everyKeyInTheCodeHasWords() throws IOException {
    assertThat(keysInCode()).isSubsetOf(keys());
  }

  @Test
  void noWordsAreLeftOver() throws IOException {
    Set<String> used = keysIn(SOURCES, ".java", Pattern.compile("\"([a-z]+(?:[.-][a-z]+)+)\""));
    used.addAll(keysIn(VIEWS, ".fxml", Pattern.compile("\"%([a-z.-]+)\"")));

    assertThat(keys()).filteredOn(key -> !PUT_TOGETHER.matcher(key).matches()).isSubsetOf(used);
  }

  @Test
  void everyStateHasWords() throws IOException {
    assertThat(keys()).containsAll(Stream.of(PageStatus.values()).map(PageStatus::key).toList());
  }

  @Test
  void everythingToKnowHasAHeading() throws IOException {
    assertThat(keys().stream().filter(key -> key.startsWith("preview.things.")))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of("preview.things.text"),
                    Stream.of(SiteWarning.Kind.values())
                        .filter(kind -> !TOLD_WHEN_TAKEN_IN.contains(kind))
                        .map(kind -> "preview.things." + kind.code()))
                .toList());
  }

  @Test
  void theWindowNeitherShoutsNorApologises() throws IOException {
    assertThat(Files.readAllLines(BUNDLE))
        .filteredOn(line -> !line.startsWith("#"))
        .noneMatch(line -> line.contains("!"))
        .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("oops"))
        .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("successfully"));
  }

  private static Set<String> keysInCode() throws IOException {
    return keysIn(
        SOURCES,
        ".java",
        Pattern.compile("(?:say|getString)\\(\\s*(?:\\w+ \\? )?\"([a-z.-]+[a-z])\""));
  }

  private static Set<String> keys() throws IOException {
    return new TreeSet<>(keyLines());
  }

  private static List<String> keyLines() throws IOException {
    return Files.readAllLines(BUNDLE).stream()
        .filter(line -> !line.startsWith("#") && line.contains("="))
        .map(line -> line.substring(0, line.indexOf('=')))
        .toList();
  }

  private static Set<String> keysIn(Path folder, String ending, Pattern key) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .map(WordsTest::read)
          .map(text -> key.matcher(text).results().map(found -> found.group(1)).toList())
          .flatMap(Collection::stream)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
