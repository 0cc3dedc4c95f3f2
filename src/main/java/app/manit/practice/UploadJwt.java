package app.manit.practice;

import app.manit.pages.wire.WireJson;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;

/**
 * Upload tokens: they name the project, so that the asset calls need not, and end soon. A JSON web
 * token (RFC 7519), signed with HMAC-SHA256; clients read {@code exp} and {@code
 * max_file_count_allowed}.
 */
final class UploadJwt {

  /**
   * What a token says.
   *
   * @param project the id of the project
   * @param iat issued at, epoch seconds
   * @param exp good before, epoch seconds
   */
  record Claims(String project, long iat, long exp, int maxFileCountAllowed) {}

  /** What became of a token that was shown. */
  sealed interface Checked {
    /** It is good for this project. */
    record Good(String projectId) implements Checked {}

    /** It was. */
    record Expired() implements Checked {}

    /** It was not made here. */
    record Forged() implements Checked {}
  }

  private static final String ALGORITHM = "HmacSHA256";
  private static final String HEADER = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");

  private final SecretKeySpec secret;
  private final Clock clock;

  UploadJwt(String secret, Clock clock) {
    this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.clock = clock;
  }

  String issue(String projectId, Duration life, int maxFiles) {
    long now = clock.instant().getEpochSecond();
    String claims =
        WireJson.MAPPER.writeValueAsString(
            new Claims(projectId, now, now + life.toSeconds(), maxFiles));
    String signed = HEADER + "." + base64(claims);
    return signed + "." + signature(signed);
  }

  Checked check(String token) {
    List<String> parts = List.of(token.split("\\.", -1));
    if (parts.size() != 3 || !isSignature(parts.get(2), parts.get(0) + "." + parts.get(1))) {
      return new Checked.Forged();
    }
    return claims(parts.get(1))
        .<Checked>map(
            claims ->
                claims.exp() <= clock.instant().getEpochSecond()
                    ? new Checked.Expired()
                    : new Checked.Good(claims.project()))
        .orElseGet(Checked.Forged::new);
  }

  private Optional<Claims> claims(String payload) {
    try {
      return Optional.of(
          WireJson.MAPPER.readValue(Base64.getUrlDecoder().decode(payload), Claims.class));
    } catch (IllegalArgumentException | JacksonException e) {
      return Optional.empty();
    }
  }

  private boolean isSignature(String shown, String signed) {
    return MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8), signature(signed).getBytes(StandardCharsets.UTF_8));
  }

  private String signature(String signed) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
