package app.manit.pages;

import app.manit.pages.wire.WireJson;
import app.manit.site.Limits;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

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
      JsonNode claims =
          WireJson.MAPPER.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[1]));
      JsonNode limit = claims.path("max_file_count_allowed");
      JsonNode end = claims.path("exp");
      return Optional.of(
          new UploadToken(
              jwt,
              end.canConvertToLong()
                  ? Optional.of(Instant.ofEpochSecond(end.longValue()))
                  : Optional.empty(),
              limit.canConvertToInt() ? limit.intValue() : Limits.PAGES.maxFiles()));
    } catch (IllegalArgumentException | DateTimeException | JacksonException _) {
      return Optional.empty();
    }
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
