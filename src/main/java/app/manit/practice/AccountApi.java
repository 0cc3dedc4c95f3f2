package app.manit.practice;

import app.manit.pages.wire.AccountJson;
import app.manit.pages.wire.Envelope;
import app.manit.pages.wire.Notice;
import app.manit.pages.wire.TokenJson;
import app.manit.practice.ApiRoute.Credential;
import app.manit.practice.ApiTokens.Owner;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who one is here: the one user, the one account, and a token of each. */
final class AccountApi {
  private static final int MAX_ROWS = 50;

  private final String accountId;
  private final TokenState tokens;

  AccountApi(String accountId, TokenState tokens) {
    this.accountId = accountId;
    this.tokens = tokens;
  }

  List<ApiRoute> routes() {
    return List.of(
        verifying("user/tokens/verify", Owner.USER),
        verifying("accounts/{account}/tokens/verify", Owner.ACCOUNT),
        ApiRoute.of("GET", "user", Credential.USERS_TOKEN, this::user),
        ApiRoute.of("GET", "accounts", Credential.USERS_TOKEN, this::accounts),
        ApiRoute.of("GET", "memberships", this::memberships));
  }

  private ApiRoute verifying(String template, Owner owner) {
    return ApiRoute.of(
        "GET", template, Credential.KNOWN_TOKEN, call -> verified(require(call, owner)));
  }

  /** A token is verified in one place only; in the other it is none. */
  private static Owner require(ApiCall call, Owner owner) {
    return call.owner().filter(owner::equals).orElseThrow(AccessRefusals::invalidToken);
  }

  /** Cloudflare announces a good token with the code that it also gives to bad ones. */
  private Envelope<TokenJson> verified(Owner owner) {
    byte[] name = (accountId + owner).getBytes(StandardCharsets.UTF_8);
    String id = UUID.nameUUIDFromBytes(name).toString().replace("-", "");
    boolean active = tokens == TokenState.ACTIVE;
    return new Envelope<>(
        true,
        List.of(),
        active ? List.of(Notice.of(10000, "This API Token is valid and active")) : List.of(),
        new TokenJson(
            id,
            tokens.word(),
            null,
            tokens == TokenState.EXPIRED ? Instant.EPOCH.toString() : null),
        null);
  }

  private static boolean isOfAccount(ApiCall call) {
    return call.owner().equals(Optional.of(Owner.ACCOUNT));
  }

  private Envelope<Map<String, String>> user(ApiCall call) {
    if (isOfAccount(call)) {
      throw AccessRefusals.notForAccountTokens();
    }
    return Envelope.of(Map.of("id", accountId, "email", "practice@localhost"));
  }

  private Envelope<List<AccountJson>> accounts(ApiCall call) {
    return PageOf.of(List.of(account()), call, MAX_ROWS, MAX_ROWS, json -> json);
  }

  private Envelope<List<Map<String, Object>>> memberships(ApiCall call) {
    if (isOfAccount(call)) {
      throw AccessRefusals.noUserOfToken();
    }
    Map<String, Object> membership =
        Map.of(
            "id",
            accountId,
            "status",
            "accepted",
            "account",
            account(),
            "roles",
            List.of("Administrator"));
    return PageOf.of(List.of(membership), call, MAX_ROWS, MAX_ROWS, json -> json);
  }

  private AccountJson account() {
    return new AccountJson(accountId, "Practice", "standard", Map.of("enforce_twofactor", false));
  }
}
