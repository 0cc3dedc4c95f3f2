package app.manit.practice;

import java.net.URI;

/**
 * How the practice host is reached. Made once for a folder and kept, so that addresses and records
 * of past deployments stay true.
 *
 * @param baseUrl of the API, without a trailing slash: {@code http://127.0.0.1:PORT/client/v4}
 * @param accountId 32 hex digits
 * @param token a secret, like Cloudflare's
 */
public record PracticeEndpoint(URI baseUrl, String accountId, String token) {

  /** Where all sites are listed. */
  public URI home() {
    return baseUrl.resolve("/");
  }

  @Override
  public String toString() {
    return "PracticeEndpoint[" + baseUrl + ", " + accountId + "]";
  }
}
