package app.manit.account;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.pages.ApiToken;
import app.manit.pages.HostEndpoint;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says about Cloudflare, under wrangler's names. A variable that is set to
 * blanks counts as not set.
 */
public final class CloudflareEnvironment {
  /** An API token with the right Account › Cloudflare Pages › Edit. */
  public static final String TOKEN = "CLOUDFLARE_API_TOKEN";

  /** The account's id; may be left out when the token belongs to one account only. */
  public static final String ACCOUNT = "CLOUDFLARE_ACCOUNT_ID";

  /** The API's base URL, for tests and proxies. */
  public static final String BASE_URL = "CLOUDFLARE_API_BASE_URL";

  /** What the names of new Pages projects begin with; our own variable. */
  public static final String PREFIX = "CLOUDFLARE_PROJECT_PREFIX";

  private final Map<String, String> variables;

  /** Reads from these variables, usually {@link System#getenv()}. */
  public CloudflareEnvironment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /**
   * Whether somebody means Cloudflare: a token or an account is set, even if the other is missing.
   * Then practice is never a silent substitute.
   */
  public boolean meansCloudflare() {
    return variable(TOKEN).isPresent() || variable(ACCOUNT).isPresent();
  }

  /**
   * The token.
   *
   * @throws FailureException {@code CREDENTIALS_MISSING}, {@code CREDENTIALS_HALF_SET} or {@code
   *     TOKEN_MALFORMED}
   */
  public ApiToken token() {
    String text =
        variable(TOKEN)
            .orElseThrow(
                () ->
                    variable(ACCOUNT).isPresent()
                        ? FailureException.of(FailureKind.CREDENTIALS_HALF_SET, ACCOUNT, TOKEN)
                        : FailureException.of(FailureKind.CREDENTIALS_MISSING));
    return ApiToken.parse(text);
  }

  /** The account's id, if it is set. */
  public Optional<String> accountId() {
    return variable(ACCOUNT);
  }

  /**
   * The API's base URL.
   *
   * @throws FailureException {@code BASE_URL_INVALID}
   */
  public URI baseUrl() {
    return variable(BASE_URL).map(CloudflareEnvironment::uri).orElse(HostEndpoint.CLOUDFLARE);
  }

  /** What the names of new Pages projects begin with, if it is set; blank for nothing. */
  public Optional<String> projectPrefix() {
    return Optional.ofNullable(variables.get(PREFIX));
  }

  private static URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new FailureException(Failure.of(FailureKind.BASE_URL_INVALID, text), e);
    }
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(s -> !s.isEmpty());
  }
}
