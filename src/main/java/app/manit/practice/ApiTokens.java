package app.manit.practice;

import app.manit.serve.HeaderFields;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the API tokens: one of the account's user, and one of the account itself. */
final class ApiTokens {

  /** Whose a token is. */
  enum Owner {
    USER,
    ACCOUNT
  }

  private static final Pattern BEARER = Pattern.compile("(?i)bearer +([\\x21-\\x7E]+)");
  private static final Pattern GLOBAL_KEY = Pattern.compile("[0-9a-f]{37}");

  private final Map<Owner, String> tokens;
  private final TokenState state;

  ApiTokens(String userToken, String accountToken, TokenState state) {
    this.tokens = Map.of(Owner.USER, userToken, Owner.ACCOUNT, accountToken);
    this.state = state;
  }

  TokenState state() {
    return state;
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
   * Whose token was shown; empty if nobody's.
   *
   * @throws Refusal if none was shown, or something that is none
   */
  Optional<Owner> owner(HeaderFields headers) {
    if (!headers.has("authorization")) {
      throw headers.get("x-auth-key").map(ApiTokens::keyRefused).orElseGet(AccessRefusals::noToken);
    }
    byte[] shown =
        bearer(headers)
            .orElseThrow(AccessRefusals::malformedToken)
            .getBytes(StandardCharsets.UTF_8);
    return tokens.entrySet().stream()
        .filter(
            token ->
                MessageDigest.isEqual(shown, token.getValue().getBytes(StandardCharsets.UTF_8)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Nobody has a key for everything here: this program never asks for one. */
  private static Refusal keyRefused(String key) {
    return GLOBAL_KEY.matcher(key).matches()
        ? AccessRefusals.unknownKey()
        : AccessRefusals.malformedKey();
  }
}
