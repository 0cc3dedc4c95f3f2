package app.manit.practice;

/** An upload token that ended: Cloudflare says so in plain text, not in an envelope. */
final class ExpiredUploadToken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ExpiredUploadToken() {
    super("Expired JWT", null, false, false);
  }
}
