package app.manit.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.HostKey;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostEndpointTest {
  private static final String ACCOUNT = "0123456789abcdef0123456789abcdef";
  private static final ApiToken TOKEN = ApiToken.parse("canary");

  @ParameterizedTest
  @CsvSource({
    "https://api.cloudflare.com/client/v4, https://api.cloudflare.com/client/v4",
    "https://api.cloudflare.com/client/v4/, https://api.cloudflare.com/client/v4",
    "HTTPS://API.cloudflare.com:443/client/v4//, https://api.cloudflare.com/client/v4",
    "https://pages.example, https://pages.example",
    "http://127.0.0.1:8080/client/v4, http://127.0.0.1:8080/client/v4",
    "http://127.1.2.3/client/v4, http://127.1.2.3/client/v4",
    "http://localhost:8080/client/v4, http://localhost:8080/client/v4",
    "http://LocalHost/, http://localhost",
    "http://api.localhost:1/, http://api.localhost:1",
    "http://[::1]:8080/client/v4, http://[::1]:8080/client/v4"
  })
  void secureAddressesAndThisComputerAreTaken(String given, String normalized) {
    HostEndpoint endpoint = new HostEndpoint(URI.create(given), ACCOUNT, TOKEN);

    assertThat(endpoint.baseUrl()).hasToString(normalized);
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.cloudflare.com/client/v4, https://api.cloudflare.com/client/v4",
    "https://pages.example:8443, https://pages.example:8443",
    "http://127.0.0.1:8080/client/v4, http://127.0.0.1/client/v4",
    "http://127.0.0.1:9090/client/v4, http://127.0.0.1/client/v4",
    "http://[::1]:8080/client/v4, http://[::1]/client/v4"
  })
  void aHostOnThisComputerIsTheSameOnAnyPort(String given, String key) {
    assertThat(new HostEndpoint(URI.create(given), ACCOUNT, TOKEN).key())
        .isEqualTo(new HostKey(key, ACCOUNT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.cloudflare.com/client/v4",
        "http://192.168.1.5/client/v4",
        "http://128.0.0.1/",
        "http://127.0.0.1.example.com/",
        "http://127.0.0.256.nip.io/",
        "http://localhost.example.com/",
        "http://notlocalhost/",
        "http://0.0.0.0/",
        "http://[::2]/"
      })
  void aTokenIsNotSentInClearToOtherComputers(String given) {
    assertThat(failure(given, ACCOUNT).kind()).isEqualTo(FailureKind.BASE_URL_NOT_SECURE);
    assertThat(failure(given, ACCOUNT).arguments()).containsExactly(given);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "client/v4",
        "file:///etc/passwd",
        "ftp://api.cloudflare.com/",
        "mailto:ann@example.com",
        "https:///client/v4x?y=1",
        "https://api.cloudflare.com/client/v4?a=b",
        "https://api.cloudflare.com/client/v4#a"
      })
  void whatIsNoAddressIsRefused(String given) {
    assertThat(failure(given, ACCOUNT).kind()).isEqualTo(FailureKind.BASE_URL_INVALID);
  }

  @Test
  void aPasswordInAnAddressIsRefusedAndNotRepeated() {
    Failure failure = failure("https://ann:canary@api.cloudflare.com/client/v4", ACCOUNT);

    assertThat(failure.kind()).isEqualTo(FailureKind.BASE_URL_INVALID);
    assertThat(failure.toString()).doesNotContain("canary").contains("api.cloudflare.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann", "0123", ACCOUNT + "0", "g123456789abcdef0123456789abcdef"})
  void anAccountIdHas32HexDigits(String id) {
    Failure failure = failure("https://api.cloudflare.com/client/v4", id);

    assertThat(failure.kind()).isEqualTo(FailureKind.ACCOUNT_MALFORMED);
    assertThat(failure.arguments()).containsExactly(id);
  }

  @Test
  void aPastedAccountIdIsTidiedUp() {
    HostEndpoint endpoint =
        HostEndpoint.withoutAccount(HostEndpoint.CLOUDFLARE, TOKEN)
            .withAccount(" 0123456789ABCDEF0123456789abcdef\n");

    assertThat(endpoint.accountId()).isEqualTo(ACCOUNT);
    assertThat(endpoint.isCloudflare()).isTrue();
  }

  @Test
  void theTokenIsNotPrinted() {
    assertThat(new HostEndpoint(HostEndpoint.CLOUDFLARE, ACCOUNT, TOKEN).toString())
        .contains("api.cloudflare.com")
        .doesNotContain("canary");
  }

  private static Failure failure(String baseUrl, String account) {
    return catchThrowableOfType(
            FailureException.class, () -> new HostEndpoint(URI.create(baseUrl), account, TOKEN))
        .failure();
  }
}
