package app.manit.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  @Test
  void whatAFileIsCalledDoesNotMatter() {
    Failure failure = Failure.of(FailureKind.SOURCE_MISSING, "it's {1} 100%");

    assertThat(FailureText.of(failure, Locale.JAPAN).message())
        .isEqualTo("There is no file or folder “it's {1} 100%”.");
  }
}
