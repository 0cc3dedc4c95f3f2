package app.manit.deploy;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.pages.UploadToken;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The permission to upload, renewed before it expires and once when the host refuses it. Shared by
 * the uploads that run side by side.
 */
final class RenewingToken {
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final Supplier<UploadToken> renew;
  private final Clock clock;
  private UploadToken token;

  RenewingToken(UploadToken first, Supplier<UploadToken> renew, Clock clock) {
    this.token = first;
    this.renew = renew;
    this.clock = clock;
  }

  /** Makes a call with a valid token. */
  <T> T using(Function<UploadToken, T> call) {
    UploadToken used = valid();
    try {
      return call.apply(used);
    } catch (FailureException e) {
      if (e.failure().kind() != FailureKind.UPLOAD_TOKEN_REFUSED) {
        throw e;
      }
      return call.apply(renewed(used));
    }
  }

  private synchronized UploadToken valid() {
    if (token.expiredAt(clock.instant().plus(MARGIN))) {
      token = renew.get();
    }
    return token;
  }

  /** Of several uploads that are refused at once, the first renews the token for all. */
  private synchronized UploadToken renewed(UploadToken refused) {
    if (token.equals(refused)) {
      token = renew.get();
    }
    return token;
  }
}
