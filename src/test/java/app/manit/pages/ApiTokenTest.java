package app.manit.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTokenTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "canary_Token-1",
        "  canary_Token-1\n",
        "\"canary_Token-1\"",
        "'canary_Token-1'",
        "“canary_Token-1”",
        "Bearer canary_Token-1",
        "bearer   canary_Token-1",
        "\" Bearer canary_Token-1 \"",
        "\ufeffcanary_Token-1\u00a0\u200b\r\n"
      })
  void whatAPasteBringsAlongIsTakenOff(String pasted) {
    assertThat(ApiToken.parse(pasted).secret()).isEqualTo("canary_Token-1");
  }

  @Test
  void aTokenMayBeginLikeTheWordBearer() {
    assertThat(ApiToken.parse("bearertoken").secret()).isEqualTo("bearertoken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"\"", "Bearer ", "\n"})
  void nothingIsNoToken(String pasted) {
    assertThat(failure(pasted)).isEqualTo(FailureKind.CREDENTIALS_MISSING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "can\nary",
        "can ary",
        "canarÿ",
        "canary…",
        "can🌸ary",
        "can\u0000ary",
        "can\"ary"
      })
  void aCharacterThatNoTokenHasIsNamedWithoutItsNeighbours(String pasted) {
    FailureException e = catchThrowableOfType(FailureException.class, () -> ApiToken.parse(pasted));

    assertThat(e.failure().kind()).isEqualTo(FailureKind.TOKEN_MALFORMED);
    assertThat(e.failure().arguments().getFirst()).matches("U\\+[0-9A-F]{4,5}");
    assertThat(e.toString() + e.failure()).doesNotContain("can", "ary");
  }

  @Test
  void itIsNeverPrinted() {
    assertThat(ApiToken.parse("canary").toString()).doesNotContain("canary");
  }

  @Test
  void twoOfTheSameTextAreEqual() {
    assertThat(ApiToken.parse("canary"))
        .isEqualTo(ApiToken.parse(" canary "))
        .hasSameHashCodeAs(ApiToken.parse("canary"))
        .isNotEqualTo(ApiToken.parse("other"));
  }

  private static FailureKind failure(String pasted) {
    return catchThrowableOfType(FailureException.class, () -> ApiToken.parse(pasted))
        .failure()
        .kind();
  }
}
