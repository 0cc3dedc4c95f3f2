package app.manit.serve;

/** Rules that make more of a request than can be sent; at Pages such an answer is a fault. */
final class TooLongAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooLongAnswer() {
    super("rules made too long an answer", null, false, false);
  }
}
