package app.manit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.site.Limits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTokenTest {

  @Test
  void itTellsItsEndAndItsLimit() {
    UploadToken token =
        decoded("{\"exp\":1,\"aud\":[{}],\"exp\":1790000000,\"max_file_count_allowed\":3}")
            .orElseThrow();

    assertThat(token.expiresAt()).contains(Instant.ofEpochSecond(1_790_000_000));
    assertThat(token.maxFileCount()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "null", "5", "[]", "\"x\"", "{}"})
  void aPayloadThatSaysNothingIsNoHarm(String payload) {
    assertThat(decoded(payload))
        .get()
        .extracting(UploadToken::expiresAt)
        .isEqualTo(Optional.empty());
    assertThat(decoded(payload))
        .get()
        .extracting(UploadToken::maxFileCount)
        .isEqualTo(Limits.PAGES.maxFiles());
  }

  @ParameterizedTest
  @CsvSource({
    "1e2, 100, 100",
    "100.0, 100, 100",
    "1.5, -, -",
    "'\"5\"', -, -",
    "true, -, -",
    "null, -, -",
    "3000000000, 3000000000, -",
    "99999999999999999999, -, -",
    "1e1000000000, -, -"
  })
  void onlyWholeNumbersAreTaken(String claim, String end, String limit) {
    UploadToken token =
        decoded("{\"exp\":%1$s,\"max_file_count_allowed\":%1$s}".formatted(claim)).orElseThrow();

    assertThat(token.expiresAt().map(Instant::getEpochSecond).map(String::valueOf).orElse("-"))
        .isEqualTo(end);
    assertThat(token.maxFileCount())
        .isEqualTo(limit.equals("-") ? Limits.PAGES.maxFiles() : Integer.parseInt(limit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{} x", "{}{}", "{\"exp\":", "no", "{\"exp\":9223372036854775807}", "[[[[[[[["})
  void whatIsNotToBeReadIsNoToken(String payload) {
    assertThat(decoded(payload)).isEmpty();
  }

  private static Optional<UploadToken> decoded(String payload) {
    return UploadToken.decode(
        "e30."
            + Base64.getUrlEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
            + ".x");
  }
}
