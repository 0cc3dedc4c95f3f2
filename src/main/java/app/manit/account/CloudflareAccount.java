package app.manit.account;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.pages.HostEndpoint;
import app.manit.pages.PagesAccount;
import app.manit.pages.PagesClient;
import java.util.List;
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
    HostEndpoint known = asSet();
    if (!known.accountId().isEmpty()) {
      return connection(known, known.accountId());
    }
    PagesAccount only = onlyAccount(known);
    return connection(known.withAccount(only.id()), only.name());
  }

  /**
   * Does nothing if {@link #connect} could work; asks nobody.
   *
   * @throws FailureException if something is missing or malformed
   */
  public void requireCredentials() {
    asSet();
  }

  /**
   * What is set; without an account, if none is.
   *
   * @throws FailureException if something is missing or malformed
   */
  HostEndpoint asSet() {
    return new HostEndpoint(
        environment.baseUrl(), environment.accountId().orElse(""), environment.token());
  }

  private PagesAccount onlyAccount(HostEndpoint known) {
    List<PagesAccount> accounts = clients.apply(known).accounts();
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
