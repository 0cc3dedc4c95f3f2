package app.manit.practice;

import app.manit.pages.wire.AccountJson;
import app.manit.pages.wire.Envelope;
import app.manit.pages.wire.Notice;
import app.manit.pages.wire.TokenJson;
import java.util.List;
import java.util.Map;

/** Who one is here: the one token, the one account. */
final class AccountApi {
  private static final int MAX_ROWS = 50;

  private final String accountId;

  AccountApi(String accountId) {
    this.accountId = accountId;
  }

  List<ApiRoute> routes() {
    return List.of(
        ApiRoute.of("GET", "user/tokens/verify", call -> verifyToken()),
        ApiRoute.of("GET", "accounts/{account}/tokens/verify", call -> verifyToken()),
        ApiRoute.of("GET", "user", call -> user()),
        ApiRoute.of("GET", "accounts", this::accounts),
        ApiRoute.of("GET", "memberships", this::memberships));
  }

  /** Cloudflare announces a good token with the code that it also gives to bad ones. */
  private Envelope<TokenJson> verifyToken() {
    return new Envelope<>(
        true,
        List.of(),
        List.of(Notice.of(10000, "This API Token is valid and active")),
        new TokenJson(accountId, "active", null, null),
        null);
  }

  private Envelope<Map<String, String>> user() {
    return Envelope.of(Map.of("id", accountId, "email", "practice@localhost"));
  }

  private Envelope<List<AccountJson>> accounts(ApiCall call) {
    return PageOf.of(List.of(account()), call, MAX_ROWS, MAX_ROWS, json -> json);
  }

  private Envelope<List<Map<String, Object>>> memberships(ApiCall call) {
    Map<String, Object> membership =
        Map.of("id", accountId, "status", "accepted", "account", account());
    return PageOf.of(List.of(membership), call, MAX_ROWS, MAX_ROWS, json -> json);
  }

  private AccountJson account() {
    return new AccountJson(accountId, "Practice", "standard");
  }
}
