package app.manit.failure;

/**
 * Carries a {@link Failure} to whoever can tell the user. Unchecked, because between the place that
 * knows the reason and the one that speaks there is nobody who could do anything about it.
 */
public class FailureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  /** A failure without a technical cause. */
  public FailureException(Failure failure) {
    super(FailureText.english(failure).message());
    this.failure = failure;
  }

  /** A failure with what made it, for the log. */
  public FailureException(Failure failure, Throwable cause) {
    super(FailureText.english(failure).message(), cause);
    this.failure = failure;
  }

  /** Short for an exception around {@link Failure#of(FailureKind, String...)}. */
  public static FailureException of(FailureKind kind, String... arguments) {
    return new FailureException(Failure.of(kind, arguments));
  }

  /** The reason. */
  public Failure failure() {
    return failure;
  }
}
