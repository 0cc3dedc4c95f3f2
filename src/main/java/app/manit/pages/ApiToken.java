package app.manit.pages;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API token. Its text leaves this object only through {@link #secret()}: no log, exception or
 * {@code toString} of a record that holds one shows it.
 */
public final class ApiToken {
  // What a paste brings along: blanks of any kind (also no-break and zero-width), quotes, "Bearer
  // ".
  private static final String BLANK_OR_QUOTE =
      "[\\p{javaWhitespace}\\p{Z}\\p{Cf}\"'`\u2018\u2019\u201c\u201d]";
  private static final Pattern WRAPPING =
      Pattern.compile(
          "^%1$s*(?:Bearer%1$s+)?%1$s*|%1$s+$".formatted(BLANK_OR_QUOTE), Pattern.CASE_INSENSITIVE);
  // RFC 6750's token68; Cloudflare's tokens use fewer.
  private static final Pattern NOT_IN_A_TOKEN = Pattern.compile("[^A-Za-z0-9._~+/=-]");

  private final String secret;

  private ApiToken(String secret) {
    this.secret = secret;
  }

  /**
   * The token in a text that somebody pasted or put into an environment variable.
   *
   * @throws FailureException {@link FailureKind#CREDENTIALS_MISSING} if there is nothing in it,
   *     {@link FailureKind#TOKEN_MALFORMED} if it has a character that no token has
   */
  public static ApiToken parse(String pasted) {
    String text = WRAPPING.matcher(pasted).replaceAll("");
    if (text.isEmpty()) {
      throw FailureException.of(FailureKind.CREDENTIALS_MISSING);
    }
    Matcher stranger = NOT_IN_A_TOKEN.matcher(text);
    if (stranger.find()) {
      // The character's number, not its neighbours: the sentence is shown and stored.
      throw FailureException.of(
          FailureKind.TOKEN_MALFORMED, "U+%04X".formatted(text.codePointAt(stranger.start())));
    }
    return new ApiToken(text);
  }

  /** The token itself, for the Authorization header and the keychain. */
  public String secret() {
    return secret;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ApiToken token && token.secret.equals(secret);
  }

  @Override
  public int hashCode() {
    return secret.hashCode();
  }

  @Override
  public String toString() {
    return "ApiToken[…]";
  }
}
