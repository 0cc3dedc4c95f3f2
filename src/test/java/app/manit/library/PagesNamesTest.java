package app.manit.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesNamesTest {
  private static final Pattern CLOUDFLARE_TAKES =
      Pattern.compile("(?=.{1,58}$)[a-z0-9]+(-[a-z0-9]+)*");
  private static final String SHORT_ID = "-[a-z][a-z0-9]{5}";

  /** First and last code point of scripts that titles are written in, and of what they don't. */
  private static final List<int[]> SCRIPTS =
      List.of(
          new int[] {0x20, 0x7e}, // ASCII
          new int[] {0xa0, 0x24f}, // Latin
          new int[] {0x370, 0x3ff}, // Greek
          new int[] {0x400, 0x52f}, // Cyrillic
          new int[] {0x531, 0x58a}, // Armenian
          new int[] {0x590, 0x5f4}, // Hebrew
          new int[] {0x600, 0x6ff}, // Arabic
          new int[] {0x900, 0xdff}, // the scripts of India and Sri Lanka
          new int[] {0xe01, 0xe5b}, // Thai
          new int[] {0xe81, 0xedf}, // Lao
          new int[] {0x1000, 0x109f}, // Burmese
          new int[] {0x10a0, 0x10ff}, // Georgian
          new int[] {0x1200, 0x139f}, // Ethiopic
          new int[] {0x1780, 0x17ff}, // Khmer
          new int[] {0x2000, 0x2bff}, // punctuation and symbols
          new int[] {0x3000, 0x30ff}, // Japanese
          new int[] {0x4e00, 0x9fff}, // Chinese
          new int[] {0xac00, 0xd7a3}, // Korean
          new int[] {0xd800, 0xdfff}, // halves of characters
          new int[] {0x1d400, 0x1d7ff}, // mathematical letters
          new int[] {0x1f100, 0x1faff}, // emoji
          new int[] {0x0, 0x10ffff}); // anything

  private final Random random = new Random(58);

  @Test
  void cloudflareTakesTheNameOfEveryTitle() {
    PagesNames prefixed = new PagesNames(() -> "manit");
    PagesNames bare = new PagesNames(() -> "");
    PagesNames longest = new PagesNames(() -> "p".repeat(PagesNames.MAX_PREFIX_LENGTH));
    Pattern form = Pattern.compile("manit-.+" + SHORT_ID);
    for (int i = 0; i < 100_000; i++) {
      String title = title();
      String name = prefixed.name(title, random);
      if (!CLOUDFLARE_TAKES.matcher(name).matches() || !form.matcher(name).matches()) {
        assertThat(name).as("name of %s", title).matches(CLOUDFLARE_TAKES).matches(form);
      }
      if (i % 100 == 0) {
        assertThat(Slug.of(Slug.of(title))).isEqualTo(Slug.of(title));
        assertThat(bare.name(title, random)).matches(CLOUDFLARE_TAKES).matches(".+" + SHORT_ID);
        assertThat(longest.name(title, random))
            .matches(CLOUDFLARE_TAKES)
            .matches("p{40}-.+" + SHORT_ID);
      }
    }
  }

  private String title() {
    int words = random.nextInt(1, 5);
    return IntStream.range(0, words)
        .mapToObj(i -> word())
        .collect(Collectors.joining(random.nextInt(8) == 0 ? "-" : " "));
  }

  private String word() {
    int[] script = SCRIPTS.get(random.nextInt(SCRIPTS.size()));
    StringBuilder word = new StringBuilder();
    int length = random.nextInt(random.nextInt(10) == 0 ? 60 : 12);
    random.ints(length, script[0], script[1] + 1).forEach(word::appendCodePoint);
    return word.toString();
  }

  @Test
  void namesDifferForTheSameTitle() {
    PagesNames names = new PagesNames(() -> "manit");
    assertThat(IntStream.range(0, 1000).mapToObj(i -> names.name("Neon Links", random)))
        .allSatisfy(name -> assertThat(name).matches("manit-neon-links" + SHORT_ID))
        .doesNotHaveDuplicates();
  }

  @Test
  void keepsTheShortIdOfALongTitleWhole() {
    PagesNames names = new PagesNames(() -> "manit");
    assertThat(names.name("ลิงก์ของฉัน ".repeat(20), random))
        .hasSizeLessThanOrEqualTo(58)
        .matches(".*" + SHORT_ID);
    assertThat(names.name("x".repeat(100), random)).matches("manit-x{45}" + SHORT_ID);
  }

  @ParameterizedTest
  @CsvSource({"Manit, manit", "' My Brand ', my-brand", "-ana-, ana", "Größe, grosse"})
  void cleansThePrefix(String prefix, String cleaned) {
    assertThat(new PagesNames(() -> prefix).name("Links", random))
        .matches(cleaned + "-links" + SHORT_ID);
  }

  @ParameterizedTest
  @CsvSource({"'🔥'", "--", "a-prefix-of-more-than-forty-characters-is-too-long"})
  void refusesAPrefixThatCannotBeUsed(String prefix) {
    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(() -> new PagesNames(() -> prefix).name("Links", random))
        .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.NAME_INVALID));
  }

  @Test
  void theSameChanceGivesTheSameNameAndAnotherOneToOffer() {
    PagesNames names = new PagesNames(() -> "manit");

    assertThat(names.name("Ana", new Random(7))).isEqualTo(names.name("Ana", new Random(7)));
    assertThat(names.another("ana-links", random)).matches("ana-links" + SHORT_ID);
    assertThat(names.another("a".repeat(58), random)).hasSize(58).matches("a{51}" + SHORT_ID);
  }
}
