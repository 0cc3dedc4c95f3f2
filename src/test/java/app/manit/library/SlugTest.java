package app.manit.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Minimalist Links           | minimalist-links",
        "Tom & Jerry's \"100% #1\"  | tom-jerrys-100-1",
        "  --Ana__Links!!  v2.0     | ana-links-v2-0",
        "Café Übergröße Ærø         | cafe-ubergrosse-aero",
        "İstanbul IŞIK              | istanbul-isik",
        "ลิงก์ของฉัน                    | lingkkhongchan",
        "私のリンク集                 | si-norinku-ji",
        "我的链接                     | wo-de-lian-jie",
        "내 링크                      | nae-lingkeu",
        "روابطي                     | rwbty",
        "می‌خواهم                    | mykhwhm",
        "Мои ссылки                 | moi-ssylki",
        "Объявление                 | obyavlenie",
        "Οι σύνδεσμοί μου           | oi-syndesmoi-moy",
        "הקישורים שלי               | hkysvrym-sly",
        "मेरे लिंक                     | mere-limk",
        "𝓛𝓾𝓷𝓪 Ⓛⓘⓝⓚⓢ 🅻🅸🅽🅺🆂  | luna-links-links",
        "Ｆｕｌｌ ｗｉｄｔｈ １２         | full-width-12",
        "🔥 Hot 🇹🇭 Links 🔥         | hot-links",
        "1️⃣ First                   | 1-first",
      })
  void readsTitlesInAnyScript(String title, String slug) {
    assertThat(Slug.of(title)).isEqualTo(slug);
    assertThat(Slug.of(Normalizer.normalize(title, Normalizer.Form.NFD))).isEqualTo(slug);
    assertThat(Slug.check(slug)).isEqualTo(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "🎉🔥👩‍👩‍👧", "!!!", "\ud83c", "——", "\u0000"})
  void callsATitleWithoutLettersAPage(String title) {
    assertThat(Slug.of(title)).isEqualTo("page");
  }

  @Test
  void cutsALongTitleBetweenWords() {
    assertThat(Slug.of("all the wonderful things that I have made and sell in two thousand shops"))
        .isEqualTo("all-the-wonderful-things-that-i-have-made-and-sell-in-two");
    assertThat(Slug.of("x".repeat(1_000_000))).isEqualTo("x".repeat(58));
  }

  @Test
  void numbersAProjectWhoseNameIsTaken() {
    assertThat(Slug.unique("ana-links", Set.of()::contains)).isEqualTo("ana-links");
    assertThat(Slug.unique("ana-links", Set.of("ana-links", "ana-links-2")::contains))
        .isEqualTo("ana-links-3");
    String longest = "x".repeat(58);
    assertThat(Slug.unique(longest, Set.of(longest)::contains)).isEqualTo("x".repeat(56) + "-2");
  }

  @ParameterizedTest
  @CsvSource({
    "'',                   it is empty",
    "Ana Links,            “ana-links” would do",
    "-ana,                 “ana” would do",
    "ana-,                 “ana” would do",
    "ana--links,           “ana-links” would do",
    "../ana,               “ana” would do",
    "café,                 “cafe” would do",
    "🔥,                   “page” would do",
    "a23456789-123456789-123456789-123456789-123456789-123456789, it has more than 58 characters",
  })
  void refusesAChosenNameWithTheReason(String name, String reason) {
    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(() -> Slug.check(name))
        .satisfies(
            e -> {
              assertThat(e.failure().kind()).isEqualTo(FailureKind.NAME_INVALID);
              assertThat(e.failure().arguments()).containsExactly(name, reason);
            });
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "'', EMPTY",
        "Ana, LETTERS",
        "ana_links, LETTERS",
        "größe, LETTERS",
        "-ana, DASH_AT_AN_END",
        "ana-, DASH_AT_AN_END",
        "xn--ana, TWO_DASHES",
        "ana-links-2, none",
        "4you, none"
      })
  void saysWhyANameCannotStandInAnAddress(String name, NameProblem problem) {
    assertThat(Slug.problem(name)).isEqualTo(Optional.ofNullable(problem));
    assertThat(Slug.problem("a".repeat(59))).contains(NameProblem.TOO_LONG);
  }
}
