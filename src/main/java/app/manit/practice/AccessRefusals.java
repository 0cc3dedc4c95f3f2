package app.manit.practice;

import app.manit.pages.wire.Notice;
import java.util.List;

/**
 * What whoever is not let in is told (pages-protocol.md §1.6). Which of these codes an endpoint
 * uses depends on who answers there: the part of Cloudflare that knows users, or Pages.
 */
final class AccessRefusals {
  private AccessRefusals() {}

  static Refusal noToken() {
    return Refusal.of(400, 9106, "Missing X-Auth-Key, X-Auth-Email or Authorization headers");
  }

  static Refusal malformedToken() {
    return malformed(Notice.of(6111, "Invalid format for Authorization header"));
  }

  static Refusal malformedKey() {
    return malformed(Notice.of(6103, "Invalid format for X-Auth-Key header"));
  }

  private static Refusal malformed(Notice cause) {
    return Refusal.of(400, List.of(new Notice(6003, "Invalid request headers", List.of(cause))));
  }

  static Refusal unknownKey() {
    return Refusal.of(403, 9103, "Unknown X-Auth-Key or X-Auth-Email");
  }

  /** Where tokens are verified: also what is said to a token that is verified elsewhere. */
  static Refusal invalidToken() {
    return Refusal.of(401, 1000, "Invalid API Token");
  }

  /** Where users are known. */
  static Refusal invalidAccessToken() {
    return Refusal.of(403, 9109, "Invalid access token");
  }

  /** Where users are known, and the token is not of any. */
  static Refusal notForAccountTokens() {
    return Refusal.of(403, 9109, "Unauthorized to access requested resource");
  }

  /** The same at another such place. */
  static Refusal noUserOfToken() {
    return Refusal.of(400, 9106, "Authentication failed");
  }

  static Refusal wrongToken() {
    return Refusal.of(401, 10000, "Authentication error");
  }

  static Refusal foreignAccount() {
    return Refusal.of(403, 10000, "Authentication error");
  }

  static Refusal uploadTokenRefused() {
    return Refusal.of(401, 8000013, "Authorization failed");
  }
}
