package app.manit.ui.connect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Pages of Cloudflare's dashboard that people are sent to. */
public final class CloudflareLinks {
  /** Where an account is made. */
  public static final String SIGN_UP = "https://dash.cloudflare.com/sign-up";

  /** Where tokens are mended. */
  public static final String TOKEN_SETTINGS = "https://dash.cloudflare.com/profile/api-tokens";

  /** To publish pages, and to tell whose account it is; keys of Cloudflare's token templates. */
  private static final String RIGHTS =
      "[{\"key\":\"page\",\"type\":\"edit\"},{\"key\":\"account_settings\",\"type\":\"read\"}]";

  private CloudflareLinks() {}

  /**
   * The form for a new token, filled in.
   *
   * @param name what the token is called
   */
  public static String newToken(String name) {
    return TOKEN_SETTINGS
        + "?permissionGroupKeys="
        + encoded(RIGHTS)
        + "&accountId=*&zoneId=all&name="
        + encoded(name);
  }

  /** Forms of the web write a blank as a plus sign, which this one would show. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
