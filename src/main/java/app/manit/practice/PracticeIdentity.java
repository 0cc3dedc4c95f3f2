package app.manit.practice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who a practice host is, in {@code endpoint.json}, which only its owner can read. Made when the
 * folder is first used; only the port may change later.
 *
 * @param secret signs upload tokens
 */
record PracticeIdentity(int port, String accountId, String token, String secret) {
  private static final Logger LOG = LoggerFactory.getLogger(PracticeIdentity.class);
  private static final String FILE = "endpoint.json";
  private static final int ACCOUNT_BYTES = 16;
  private static final int TOKEN_BYTES = 30;

  /** How tokens begin that belong to an account and not to one of its users. */
  private static final String OF_ACCOUNT = "cfat_";

  /** The file's content. Base URL and account token stand there for people and scripts. */
  private record Json(
      @JsonProperty("baseUrl") String baseUrl,
      int port,
      @JsonProperty("accountId") String accountId,
      String token,
      @JsonProperty("accountToken") @Nullable String accountToken,
      String secret) {}

  static PracticeIdentity make(SecureRandom random) {
    return new PracticeIdentity(
        0, HexFormat.of().formatHex(bytes(random, ACCOUNT_BYTES)), text(random), text(random));
  }

  private static String text(SecureRandom random) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random, TOKEN_BYTES));
  }

  private static byte[] bytes(SecureRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Empty if there is none yet, or none any more that makes sense: then another one is made. */
  static Optional<PracticeIdentity> read(PracticeFiles files) throws IOException {
    Path file = files.folder().resolve(FILE);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      Json json = files.readJson(file, Json.class);
      return Optional.of(
          new PracticeIdentity(json.port(), json.accountId(), json.token(), json.secret()));
    } catch (UnreadableFile e) {
      LOG.warn("the practice host has to become another one", e);
      return Optional.empty();
    }
  }

  void write(PracticeFiles files) throws IOException {
    files.writeJson(
        files.folder().resolve(FILE),
        new Json(endpoint().baseUrl().toString(), port, accountId, token, accountToken(), secret));
  }

  /** The token of the account itself. As secret as the user's, of which it is made. */
  String accountToken() {
    return OF_ACCOUNT + token;
  }

  PracticeIdentity withPort(int changed) {
    return new PracticeIdentity(changed, accountId, token, secret);
  }

  PracticeEndpoint endpoint() {
    return new PracticeEndpoint(
        URI.create("http://127.0.0.1:" + port + PracticeApi.BASE_PATH), accountId, token);
  }

  @Override
  public String toString() {
    return endpoint().toString();
  }
}
