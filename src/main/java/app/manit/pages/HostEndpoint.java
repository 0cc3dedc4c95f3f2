package app.manit.pages;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.HostKey;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A host and who we are there.
 *
 * @param baseUrl the API's base URL without a trailing slash: {@code https}, or {@code http} on
 *     this computer only, because the token is sent there
 * @param accountId 32 lower-case hex digits, or empty as long as it is not known: then only {@link
 *     PagesClient#verifyToken} and {@link PagesClient#accounts} can be asked
 * @param token never shown: neither here nor in its own {@code toString}
 */
public record HostEndpoint(URI baseUrl, String accountId, ApiToken token) {

  /** Cloudflare itself. */
  public static final URI CLOUDFLARE = URI.create("https://api.cloudflare.com/client/v4");

  private static final Pattern ACCOUNT_ID = Pattern.compile("[0-9a-f]{32}");

  /**
   * Checks and normalizes.
   *
   * @throws FailureException {@link FailureKind#BASE_URL_INVALID}, {@link
   *     FailureKind#BASE_URL_NOT_SECURE} or {@link FailureKind#ACCOUNT_MALFORMED} (a malformed id
   *     would earn a confusing answer about routes)
   */
  public HostEndpoint {
    baseUrl = checked(baseUrl);
    accountId = accountId.strip().toLowerCase(Locale.ROOT);
    if (!accountId.isEmpty() && !isAccountId(accountId)) {
      throw FailureException.of(FailureKind.ACCOUNT_MALFORMED, accountId);
    }
  }

  /** What a record has by itself is made at run time, which would hold up every deployment. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HostEndpoint host
        && baseUrl.equals(host.baseUrl)
        && accountId.equals(host.accountId)
        && token.equals(host.token);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * baseUrl.hashCode() + accountId.hashCode()) + token.hashCode();
  }

  /** An endpoint to find the account with. */
  public static HostEndpoint withoutAccount(URI baseUrl, ApiToken token) {
    return new HostEndpoint(baseUrl, "", token);
  }

  /** The same host, with the account that was found. */
  public HostEndpoint withAccount(String id) {
    return new HostEndpoint(baseUrl, id, token);
  }

  /**
   * What tells this host and account apart from others. The port of a host on this computer does
   * not count: it may be another one after the next start, and its pages would lose their records.
   */
  public HostKey key() {
    return key(baseUrl, accountId);
  }

  /** The {@link #key()} of an endpoint with any token. */
  public static HostKey key(URI baseUrl, String accountId) {
    return new HostKey(
        Loopback.is(baseUrl.getHost()) ? withoutPort(baseUrl) : baseUrl.toString(), accountId);
  }

  private static String withoutPort(URI url) {
    return url.getScheme() + "://" + url.getHost() + url.getRawPath();
  }

  /** Whether this is Cloudflare, not a practice host or a test. */
  public boolean isCloudflare() {
    return baseUrl.equals(CLOUDFLARE);
  }

  /** Whether a text has the form of an account's id. */
  static boolean isAccountId(String text) {
    return ACCOUNT_ID.matcher(text).matches();
  }

  private static URI checked(URI given) {
    HttpUrl url = parsed(given);
    if (url == null
        || url.query() != null
        || url.fragment() != null
        || !url.encodedUsername().isEmpty()
        || !url.encodedPassword().isEmpty()) {
      throw FailureException.of(FailureKind.BASE_URL_INVALID, withoutUser(given));
    }
    if (!url.isHttps() && !Loopback.is(url.host())) {
      throw FailureException.of(FailureKind.BASE_URL_NOT_SECURE, given.toString());
    }
    String text = url.toString();
    while (text.endsWith("/")) {
      text = text.substring(0, text.length() - 1);
    }
    return URI.create(text);
  }

  private static @Nullable HttpUrl parsed(URI given) {
    return HttpUrl.parse(given.toString());
  }

  /** A password in the URL is a secret, too. */
  private static String withoutUser(URI given) {
    return given.toString().replaceFirst("//[^/?#]*@", "//…@");
  }
}
