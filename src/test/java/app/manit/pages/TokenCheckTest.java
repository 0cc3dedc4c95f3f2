package app.manit.pages;

import static app.manit.pages.ScriptedHost.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.pages.TokenStatus.Owner;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose a token is, whether it can be used, and what a refusal by code 10000 really means. */
class TokenCheckTest {
  private static final String USER = "GET /user/tokens/verify";
  private static final String AT_ACCOUNT = "GET /accounts/" + ACCOUNT + "/tokens/verify";
  private static final String LIST = "GET /accounts?page=1&per_page=50";
  private static final String ACTIVE = "{\"id\":\"4ad9\",\"status\":\"active\"}";

  @RegisterExtension final ScriptedHost host = new ScriptedHost();

  @Test
  void aUsersTokenIsKnownAtOnce() throws InterruptedException {
    // Code 10000 means "valid" among the messages.
    host.answers(
        """
        {"success":true,"errors":[],
         "messages":[{"code":10000,"message":"This API Token is valid and active","type":null}],
         "result":{"id":"4ad9","status":"active","not_before":"2026-01-01T00:00:00Z",
                   "expires_on":"2027-01-01T00:00:00Z"}}\
        """);

    TokenStatus status = host.client().verifyToken();

    assertThat(status)
        .isEqualTo(
            new TokenStatus(
                Owner.USER, "active", Optional.of(Instant.parse("2027-01-01T00:00:00Z"))));
    assertThat(status.active()).isTrue();
    assertThat(host.nextLine()).isEqualTo(USER);
  }

  @Test
  void anAccountsTokenIsKnownAtItsAccount() throws InterruptedException {
    host.refuses(401, 1000, "Invalid API Token").succeeds(ACTIVE);

    assertThat(host.client().verifyToken().owner()).isEqualTo(Owner.ACCOUNT);
    assertThat(host.nextLine()).isEqualTo(USER);
    assertThat(host.nextLine()).isEqualTo(AT_ACCOUNT);
  }

  @Test
  void aTokenThatNobodyKnowsIsRefused() {
    host.refuses(401, 1000, "Invalid API Token").refuses(403, 10000, "Authentication error");

    assertThat(kindOf(host.client()::verifyToken)).isEqualTo(FailureKind.TOKEN_REFUSED);
  }

  @Test
  void aDisabledTokenIsKnownButNotActive() {
    host.succeeds("{\"id\":\"4ad9\",\"status\":\"disabled\"}");

    assertThat(host.client().verifyToken().active()).isFalse();
  }

  @Test
  void aHostThatIsBusyTellsNothingAboutTheToken() {
    host.answers(503, "<html>");

    assertThat(kindOf(host.client()::verifyToken)).isEqualTo(FailureKind.HOST_BUSY);
    assertThat(host.server().getRequestCount()).isEqualTo(1);
  }

  @Test
  void withoutAnAccountItIsLookedFor() throws InterruptedException {
    host.refuses(401, 1000, "Invalid API Token")
        .succeeds("[{\"id\":\"%s\",\"name\":\"Ann\"}]".formatted(ACCOUNT))
        .succeeds(ACTIVE);

    assertThat(withoutAccount().verifyToken().owner()).isEqualTo(Owner.ACCOUNT);
    assertThat(host.nextLine()).isEqualTo(USER);
    assertThat(host.nextLine()).isEqualTo(LIST);
    assertThat(host.nextLine()).isEqualTo(AT_ACCOUNT);
  }

  @Test
  void anAccountsTokenThatMayNotListAccountsNeedsTheAccountsId() {
    host.refuses(401, 1000, "Invalid API Token")
        .refuses(400, 1001, "List accounts endpoint does not support account owned tokens.");

    assertThat(kindOf(withoutAccount()::verifyToken)).isEqualTo(FailureKind.ACCOUNT_NOT_FOUND);
  }

  @Test
  void aWrongTokenWithoutAnAccountIsRefused() {
    host.refuses(401, 1000, "Invalid API Token").refuses(403, 10000, "Authentication error");

    assertThat(kindOf(withoutAccount()::verifyToken)).isEqualTo(FailureKind.TOKEN_REFUSED);
  }

  @Test
  void withoutAnAccountProjectsCannotBeAskedFor() {
    assertThat(
            catchThrowableOfType(FailureException.class, () -> withoutAccount().project("ann"))
                .failure()
                .kind())
        .isEqualTo(FailureKind.ACCOUNT_NOT_FOUND);
    assertThat(host.server().getRequestCount()).isZero();
  }

  @Test
  void theAccountsOfATokenAreListed() throws InterruptedException {
    String full =
        IntStream.range(0, 50)
            .mapToObj("{\"id\":\"%032x\",\"name\":\"Account %1$d\"}"::formatted)
            .collect(Collectors.joining(",", "[", "]"));
    host.succeeds(full).succeeds("[{\"id\":\"%s\"},{\"name\":\"no id\"}]".formatted(ACCOUNT));

    assertThat(host.client().accounts())
        .hasSize(51)
        .startsWith(new PagesAccount("0".repeat(32), "Account 0"))
        .endsWith(new PagesAccount(ACCOUNT, ""));
    assertThat(host.nextLine()).isEqualTo(LIST);
    assertThat(host.nextLine()).isEqualTo("GET /accounts?page=2&per_page=50");
  }

  @Test
  void aTokenThatMayNotListAccountsShowsNone() {
    host.refuses(400, 1001, "List accounts endpoint does not support account owned tokens.");
    assertThat(host.client().accounts()).isEmpty();

    host.refuses(403, 9109, "Unauthorized to access requested resource");
    assertThat(host.client().accounts()).isEmpty();

    host.refuses(403, 10000, "Authentication error").succeeds(ACTIVE);
    assertThat(host.client().accounts()).isEmpty();
  }

  @Test
  void aWrongTokenShowsNoAccountsEither() {
    host.refuses(403, 10000, "Authentication error")
        .refuses(401, 1000, "Invalid API Token")
        .refuses(401, 1000, "Invalid API Token");

    assertThat(kindOf(host.client()::accounts)).isEqualTo(FailureKind.TOKEN_REFUSED);
  }

  @Test
  void aRefusalOfAGoodTokenMeansThatARightIsMissing() throws InterruptedException {
    host.refuses(403, 10000, "Authentication error").succeeds(ACTIVE);

    PagesException e =
        catchThrowableOfType(PagesException.class, () -> host.client().uploadToken("ann"));

    assertThat(e.failure().kind()).isEqualTo(FailureKind.PERMISSION_MISSING);
    assertThat(e.failure().arguments()).containsExactly(ACCOUNT);
    assertThat(e.failure().detail()).contains("upload-token: HTTP 403, code 10000");
    assertThat(e.code()).isEqualTo(10000);
    assertThat(e.mayHaveActed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"disabled", "expired"})
  void aRefusalOfATokenThatIsOffSaysSo(String state) {
    host.refuses(401, 10000, "Authentication error")
        .succeeds("{\"status\":\"%s\"}".formatted(state));

    PagesException e =
        catchThrowableOfType(PagesException.class, () -> host.client().deleteProject("ann"));

    assertThat(e.failure().kind()).isEqualTo(FailureKind.TOKEN_INACTIVE);
    assertThat(e.failure().arguments()).containsExactly(state);
  }

  @Test
  void aRefusalOfAnUnknownTokenSaysSo() {
    host.refuses(403, 10000, "Authentication error")
        .refuses(401, 1000, "Invalid API Token")
        .refuses(401, 1000, "Invalid API Token");

    assertThat(kindOf(() -> host.client().projects())).isEqualTo(FailureKind.TOKEN_REFUSED);
  }

  @ParameterizedTest
  @CsvSource({"401, TOKEN_REFUSED", "403, PERMISSION_MISSING"})
  void aRefusalThatCannotBeExplainedStaysAsItIs(int status, FailureKind kind) {
    host.refuses(status, 10000, "Authentication error").answers(503, "<html>");

    assertThat(kindOf(() -> host.client().projects())).isEqualTo(kind);
  }

  private PagesClient withoutAccount() {
    return host.client(
        HostEndpoint.withoutAccount(host.baseUrl(), ApiToken.parse(ScriptedHost.TOKEN)));
  }

  private static FailureKind kindOf(ThrowingCallable call) {
    return catchThrowableOfType(PagesException.class, call).failure().kind();
  }
}
