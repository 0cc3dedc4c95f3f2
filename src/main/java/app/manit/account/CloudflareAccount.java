package app.manit.account;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.pages.ApiToken;
import app.manit.pages.HostEndpoint;
import app.manit.pages.PagesAccount;
import app.manit.pages.PagesClient;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds out for which Cloudflare account the environment speaks. */
public final class CloudflareAccount {
  private final CloudflareEnvironment environment;
  private final Function<HostEndpoint, PagesClient> clients;

  /**
   * @param clients makes a client, to ask the host for the token's accounts
   */
  public CloudflareAccount(
      CloudflareEnvironment environment, Function<HostEndpoint, PagesClient> clients) {
    this.environment = environment;
    this.clients = clients;
  }

  /**
   * The account that is set, or the only one that the token belongs to.
   *
   * @throws FailureException if something is missing, malformed or ambiguous; the host is asked
   *     only when no account is set
   */
  public Connection connect() {
    ApiToken token = environment.token();
    URI baseUrl = environment.baseUrl();
    Optional<String> set = environment.accountId();
    if (set.isPresent()) {
      return connection(new HostEndpoint(baseUrl, set.get(), token), set.get());
    }
    PagesAccount only = onlyAccount(baseUrl, token);
    return connection(new HostEndpoint(baseUrl, only.id(), token), only.name());
  }

  private PagesAccount onlyAccount(URI baseUrl, ApiToken token) {
    List<PagesAccount> accounts =
        clients.apply(HostEndpoint.withoutAccount(baseUrl, token)).accounts();
    if (accounts.isEmpty()) {
      throw FailureException.of(FailureKind.ACCOUNT_NOT_FOUND);
    }
    if (accounts.size() > 1) {
      throw FailureException.of(
          FailureKind.ACCOUNT_AMBIGUOUS,
          accounts.stream()
              .map(account -> "%s (%s)".formatted(account.name(), account.id()))
              .collect(Collectors.joining(", ")));
    }
    return accounts.getFirst();
  }

  private static Connection connection(HostEndpoint endpoint, String label) {
    return new Connection(HostKind.CLOUDFLARE, endpoint, label);
  }
}
