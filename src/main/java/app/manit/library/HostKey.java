package app.manit.library;

/**
 * Tells hosts and accounts apart.
 *
 * @param baseUrl the API's base URL, without a trailing slash
 * @param accountId the account at that host
 */
public record HostKey(String baseUrl, String accountId) {
  @Override
  public String toString() {
    return accountId + " at " + baseUrl;
  }
}
