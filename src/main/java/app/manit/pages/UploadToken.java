package app.manit.pages;

import app.manit.pages.wire.Json;
import app.manit.site.Limits;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The permission to upload assets to one project, as the host signed it. It names account and
 * project itself and lives for minutes, so it is asked for as late as possible.
 *
 * @param jwt the secret
 * @param expiresAt when the host stops taking it, by the host's clock, if it says so
 * @param maxFileCount files that one deployment may have
 */
public record UploadToken(String jwt, Optional<Instant> expiresAt, int maxFileCount) {
  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9_=-]+\\.[A-Za-z0-9_=-]+\\.[A-Za-z0-9_=-]*");

  /**
   * Reads what a token says about itself; its signature is the host's business.
   *
   * @return empty if it is not a token at all
   */
  static Optional<UploadToken> decode(String jwt) {
    if (!FORM.matcher(jwt).matches()) {
      return Optional.empty();
    }
    try {
      String payload = jwt.substring(jwt.indexOf('.') + 1, jwt.lastIndexOf('.'));
      Json claims = Json.read(Base64.getUrlDecoder().decode(payload));
      OptionalLong end = whole(claims, "exp");
      return Optional.of(
          new UploadToken(
              jwt,
              end.isPresent()
                  ? Optional.of(Instant.ofEpochSecond(end.getAsLong()))
                  : Optional.empty(),
              maxFileCount(whole(claims, "max_file_count_allowed"))));
    } catch (IllegalArgumentException | DateTimeException | JacksonException _) {
      return Optional.empty();
    }
  }

  private static OptionalLong whole(@Nullable Json claims, String name) {
    return claims == null ? OptionalLong.empty() : claims.whole(name);
  }

  private static int maxFileCount(OptionalLong said) {
    long count = said.orElse(Limits.PAGES.maxFiles());
    return count == (int) count ? (int) count : Limits.PAGES.maxFiles();
  }

  /** Whether it is of no use at that moment any more. */
  public boolean expiredAt(Instant moment) {
    return expiresAt.isPresent() && !expiresAt.get().isAfter(moment);
  }

  @Override
  public String toString() {
    return "UploadToken[expiresAt=%s, maxFileCount=%d]"
        .formatted(expiresAt.map(Instant::toString).orElse("never"), maxFileCount);
  }
}
