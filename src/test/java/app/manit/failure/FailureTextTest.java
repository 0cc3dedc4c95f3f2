package app.manit.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTextTest {
  /** More than any sentence has places for. */
  private static final List<String> ARGUMENTS = List.of("ONE", "TWO", "THREE", "FOUR");

  @ParameterizedTest
  @EnumSource(FailureKind.class)
  void everyFailureSaysWhatHappenedAndWhatToDo(FailureKind kind) {
    FailureText text = FailureText.english(Failure.of(kind, ARGUMENTS, ""));

    assertSentence(text.message());
    assertSentence(text.nextStep());
  }

  /** Straight quotes and braces would be MessageFormat's, eaten or left over. */
  private static void assertSentence(String text) {
    assertThat(text).isNotBlank().endsWith(".").doesNotContain("!", "{", "}", "'", "\"", "  ");
  }

  @Test
  void noSentenceIsLeftFromAFailureThatIsGone() {
    ResourceBundle bundle = ResourceBundle.getBundle("app.manit.failure.failures", Locale.ROOT);

    assertThat(bundle.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(FailureKind.values())
                .flatMap(kind -> Stream.of(kind.code() + ".message", kind.code() + ".next"))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"_worker.js", "_routes.json", "functions/api/hello.js"})
  void whatCodeAtTheEdgeIsIsSaidWhereItIsRefused(String path) {
    Failure failure = Failure.of(FailureKind.SERVER_CODE, "Ana", path);

    assertThat(FailureText.english(failure).message())
        .startsWith("“Ana” has " + path + ". Such files (_worker.js, _routes.json, functions/)")
        .contains("a program that Cloudflare runs", "Manit publishes static pages");
    assertThat(FailureText.of(failure, Locale.GERMAN).message())
        .startsWith("„Ana“ enthält " + path + ". Solche Dateien (_worker.js, _routes.json,")
        .contains("einem Programm, das Cloudflare", "Manit veröffentlicht statische Seiten");
  }

  @Test
  void whatAFileIsCalledDoesNotMatter() {
    Failure failure = Failure.of(FailureKind.SOURCE_MISSING, "it's {1} 100%");

    assertThat(FailureText.of(failure, Locale.JAPAN).message())
        .isEqualTo("There is no file or folder “it's {1} 100%”.");
  }
}
