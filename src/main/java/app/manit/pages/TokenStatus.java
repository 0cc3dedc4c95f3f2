package app.manit.pages;

import app.manit.pages.wire.Json;
import java.time.Instant;
import java.util.Optional;

/**
 * What the host says about an API token that it knows. It says nothing about the token's rights:
 * only a real call shows those.
 *
 * @param owner whose token it is
 * @param state {@code active}, {@code disabled} or {@code expired}
 * @param expiresOn when it ends, if it does
 */
public record TokenStatus(Owner owner, String state, Optional<Instant> expiresOn) {

  /** User tokens and account tokens are verified at different addresses. */
  public enum Owner {
    USER,
    ACCOUNT
  }

  static TokenStatus of(Owner owner, Json json) {
    String status = json.text("status");
    return new TokenStatus(
        owner,
        status == null ? "" : HostWords.line(status),
        Optional.ofNullable(json.text("expires_on")).flatMap(Instants::parse));
  }

  /** Whether it can be used. */
  public boolean active() {
    return state.equals("active");
  }
}
