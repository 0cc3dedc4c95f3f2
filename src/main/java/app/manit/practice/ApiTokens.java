package app.manit.practice;

import app.manit.serve.HeaderFields;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the token of the account. */
final class ApiTokens {
  private static final Pattern BEARER = Pattern.compile("(?i)bearer +([\\x21-\\x7E]+)");

  private final String token;

  ApiTokens(String token) {
    this.token = token;
  }

  /** What was sent as a bearer token. */
  static Optional<String> bearer(HeaderFields headers) {
    return headers
        .get("authorization")
        .map(BEARER::matcher)
        .filter(Matcher::matches)
        .map(header -> header.group(1));
  }

  /**
   * Lets the holder of the token in.
   *
   * @throws Refusal to anybody else
   */
  void check(HeaderFields headers, boolean verifying) {
    if (!headers.has("authorization")) {
      throw Refusal.noCredentials();
    }
    String shown = bearer(headers).orElseThrow(Refusal::malformedAuthorization);
    if (!MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))) {
      throw verifying ? Refusal.invalidToken() : Refusal.wrongToken();
    }
  }
}
