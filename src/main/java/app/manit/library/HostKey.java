package app.manit.library;

import org.jspecify.annotations.Nullable;

/**
 * Tells hosts and accounts apart.
 *
 * @param baseUrl the API's base URL, without a trailing slash
 * @param accountId the account at that host
 */
public record HostKey(String baseUrl, String accountId) {
  /** What a record has by itself is made at run time, which would hold up every deployment. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HostKey host
        && baseUrl.equals(host.baseUrl)
        && accountId.equals(host.accountId);
  }

  @Override
  public int hashCode() {
    return 31 * baseUrl.hashCode() + accountId.hashCode();
  }

  @Override
  public String toString() {
    return accountId + " at " + baseUrl;
  }
}
