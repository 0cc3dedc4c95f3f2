package app.manit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.pages.PagesClient;
import app.manit.pages.PagesHttp;
import app.manit.pages.PromptServer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CloudflareAccountTest {
  private static final String ACCOUNT = "0123456789abcdef0123456789abcdef";

  private final MockWebServer cloudflare = PromptServer.create();
  private final OkHttpClient http = PagesHttp.newClient("test");
  private final Map<String, String> variables = new HashMap<>();

  @BeforeEach
  void start() throws IOException {
    cloudflare.start();
    variables.put("CLOUDFLARE_API_BASE_URL", cloudflare.url("/client/v4").toString());
    variables.put("CLOUDFLARE_API_TOKEN", "a-token-of-forty-characters-or-there-abouts");
  }

  @AfterEach
  void stop() {
    cloudflare.close();
  }

  @Test
  void anAccountThatIsSetIsTakenWithoutAsking() {
    variables.put("CLOUDFLARE_ACCOUNT_ID", ACCOUNT);

    Connection connection = connect();

    assertThat(connection.endpoint().accountId()).isEqualTo(ACCOUNT);
    assertThat(cloudflare.getRequestCount()).isZero();
    assertThat(connection.toString()).doesNotContain("a-token-of");
  }

  @Test
  void theOnlyAccountOfATokenIsFound() {
    accounts("{\"id\":\"%s\",\"name\":\"Ana's account\"}".formatted(ACCOUNT));

    Connection connection = connect();

    assertThat(connection.label()).isEqualTo("Ana's account");
    assertThat(connection.endpoint().accountId()).isEqualTo(ACCOUNT);
  }

  @Test
  void severalAccountsAreForTheUserToChooseFrom() {
    accounts(
        "{\"id\":\"%s\",\"name\":\"One\"},{\"id\":\"%s\",\"name\":\"Two\"}"
            .formatted(ACCOUNT, "f".repeat(32)));

    assertThatThrownBy(this::connect)
        .hasMessageContaining("One")
        .hasMessageContaining("Two")
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.ACCOUNT_AMBIGUOUS));
  }

  @Test
  void aTokenWithoutAnAccountNeedsOneSet() {
    accounts("");

    refused(FailureKind.ACCOUNT_NOT_FOUND);
  }

  @Test
  void nothingSetIsMissing() {
    variables.remove("CLOUDFLARE_API_TOKEN");

    refused(FailureKind.CREDENTIALS_MISSING);
    assertThat(new CloudflareEnvironment(variables).meansCloudflare()).isFalse();
  }

  @Test
  void anAccountWithoutATokenIsHalfSet() {
    variables.put("CLOUDFLARE_API_TOKEN", "  ");
    variables.put("CLOUDFLARE_ACCOUNT_ID", ACCOUNT);

    refused(FailureKind.CREDENTIALS_HALF_SET);
    assertThat(new CloudflareEnvironment(variables).meansCloudflare()).isTrue();
  }

  @Test
  void aTokenIsSentOverAnOpenLineToThisComputerOnly() {
    variables.put("CLOUDFLARE_ACCOUNT_ID", ACCOUNT);
    variables.put("CLOUDFLARE_API_BASE_URL", "http://api.example.com/client/v4");

    refused(FailureKind.BASE_URL_NOT_SECURE);
  }

  @Test
  void aBaseUrlMustBeOne() {
    variables.put("CLOUDFLARE_API_BASE_URL", "not a url");

    refused(FailureKind.BASE_URL_INVALID);
  }

  private void refused(FailureKind kind) {
    assertThatThrownBy(this::connect)
        .isInstanceOfSatisfying(
            FailureException.class, e -> assertThat(e.failure().kind()).isEqualTo(kind));
    assertThat(kind.retryable()).isFalse();
  }

  private Connection connect() {
    return new CloudflareAccount(
            new CloudflareEnvironment(variables), endpoint -> new PagesClient(endpoint, http))
        .connect();
  }

  private void accounts(String list) {
    cloudflare.enqueue(
        new MockResponse.Builder()
            .body(
                """
                {"success":true,"errors":[],"messages":[],"result":[%s],
                 "result_info":{"page":1,"per_page":50,"count":2,"total_count":2,"total_pages":1}}\
                """
                    .formatted(list))
            .build());
  }
}
