package app.manit.pages;

import app.manit.failure.FailureKind;
import app.manit.pages.ApiRequest.Topic;
import app.manit.pages.TokenStatus.Owner;
import app.manit.pages.wire.Json;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.HttpUrl;

/** Finds out whose a token is, whether it can be used, and for which accounts. */
final class TokenCheck {
  private static final int AUTHENTICATION_ERROR = 10000;
  private static final int NOT_FOR_ACCOUNT_TOKENS = 1001;

  /** What an endpoint says that does not take this token; another endpoint may. */
  private static final Set<FailureKind> REFUSALS =
      Set.of(FailureKind.TOKEN_REFUSED, FailureKind.PERMISSION_MISSING);

  private final PagesApi api;
  private final Routes routes;
  private final HostEndpoint endpoint;

  TokenCheck(PagesApi api, Routes routes, HostEndpoint endpoint) {
    this.api = api;
    this.routes = routes;
    this.endpoint = endpoint;
  }

  /**
   * The token's state. Tokens of an account are not known where tokens of users are verified (1000
   * "Invalid API Token"): they are asked about at their account.
   */
  TokenStatus verify() {
    try {
      return verify(routes.userToken(), Owner.USER);
    } catch (PagesException e) {
      if (!REFUSALS.contains(e.failure().kind())) {
        throw e;
      }
      return verifyAtAccount(e);
    }
  }

  private TokenStatus verifyAtAccount(PagesException refusal) {
    try {
      return verify(routes.accountToken(accountFor(refusal)), Owner.ACCOUNT);
    } catch (PagesException e) {
      throw REFUSALS.contains(e.failure().kind())
          ? api.insteadOf(e, FailureKind.TOKEN_REFUSED, "")
          : e;
    }
  }

  private String accountFor(PagesException refusal) {
    if (!endpoint.accountId().isEmpty()) {
      return endpoint.accountId();
    }
    try {
      return pagesOfAccounts().stream().findFirst().orElseThrow(() -> refusal).id();
    } catch (PagesException e) {
      // Only a token of an account is told so; which account it is, its owner must say.
      throw e.code() == NOT_FOR_ACCOUNT_TOKENS
          ? api.insteadOf(e, FailureKind.ACCOUNT_NOT_FOUND, "")
          : refusal;
    }
  }

  private TokenStatus verify(HttpUrl url, Owner owner) {
    return api.send(
        ApiRequest.get(url, endpoint.token(), Topic.TOKEN, ""),
        json -> Optional.of(TokenStatus.of(owner, json)));
  }

  /**
   * The accounts that the token shows. None is no error: the right to list them is one of its own,
   * and tokens of an account have been refused here altogether.
   */
  List<PagesAccount> accounts() {
    try {
      return pagesOfAccounts();
    } catch (PagesException e) {
      PagesException reason = inDoubt(e) ? reason(e) : e;
      boolean noneToShow =
          reason.code() == NOT_FOR_ACCOUNT_TOKENS
              || reason.failure().kind() == FailureKind.PERMISSION_MISSING;
      if (noneToShow) {
        return List.of();
      }
      throw reason;
    }
  }

  private List<PagesAccount> pagesOfAccounts() {
    return Paging.all(
            Routes.ACCOUNTS_PER_PAGE,
            page ->
                api.sendForRows(
                    ApiRequest.get(routes.accounts(page), endpoint.token(), Topic.ACCOUNTS, ""),
                    TokenCheck::account))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<PagesAccount> account(Json json) {
    String name = HostWords.line(Objects.requireNonNullElse(json.text("name"), ""));
    return Optional.ofNullable(json.text("id"))
        .filter(HostEndpoint::isAccountId)
        .map(id -> new PagesAccount(id, name));
  }

  /**
   * Makes a call; should it be refused by a code that means a wrong token, a missing right and a
   * wrong account alike, asks which of them it is.
   */
  <T> T explaining(Supplier<T> call) {
    try {
      return call.get();
    } catch (PagesException e) {
      throw inDoubt(e) ? reason(e) : e;
    }
  }

  private static boolean inDoubt(PagesException e) {
    return e.code() == AUTHENTICATION_ERROR && REFUSALS.contains(e.failure().kind());
  }

  private PagesException reason(PagesException refusal) {
    try {
      TokenStatus status = verify();
      return status.active()
          ? api.insteadOf(refusal, FailureKind.PERMISSION_MISSING, endpoint.accountId())
          : api.insteadOf(refusal, FailureKind.TOKEN_INACTIVE, status.state());
    } catch (PagesException e) {
      return e.failure().kind() == FailureKind.TOKEN_REFUSED
          ? api.insteadOf(refusal, FailureKind.TOKEN_REFUSED, "")
          : refusal;
    }
  }
}
