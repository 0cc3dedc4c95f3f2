package app.manit.pages;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call to a Pages host that did not end well, with what is needed to decide what to do next. */
public class PagesException extends FailureException {
  private static final long serialVersionUID = 1L;

  private final int httpStatus;
  private final int code;
  private final @Nullable Duration retryAfter;
  private final boolean mayHaveActed;
  private final @Nullable String ray;

  /** A call that got no answer. */
  PagesException(Failure failure, boolean mayHaveActed, Throwable cause) {
    super(failure, cause);
    this.httpStatus = 0;
    this.code = 0;
    this.retryAfter = null;
    this.mayHaveActed = mayHaveActed;
    this.ray = null;
  }

  /** An answer that refuses, or that cannot be read. */
  PagesException(Failure failure, boolean mayHaveActed, Answer answer) {
    super(failure);
    this.httpStatus = answer.status();
    this.code = answer.code();
    this.retryAfter = answer.retryAfter().orElse(null);
    this.mayHaveActed = mayHaveActed;
    this.ray = answer.ray().orElse(null);
  }

  /** The same answer, understood better. */
  PagesException(Failure failure, PagesException before) {
    super(failure, before);
    this.httpStatus = before.httpStatus;
    this.code = before.code;
    this.retryAfter = before.retryAfter;
    this.mayHaveActed = before.mayHaveActed;
    this.ray = before.ray;
  }

  /** The answer's HTTP status, 0 if there was no answer. */
  public int httpStatus() {
    return httpStatus;
  }

  /** The first error's code in the answer, 0 if there was none. */
  public int code() {
    return code;
  }

  /** How long the host asks to wait. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /**
   * Whether the host may have done what it was asked to: the request was on its way and no answer
   * tells that it was refused. A call that makes something must not simply be repeated then.
   */
  public boolean mayHaveActed() {
    return mayHaveActed;
  }

  /** Cloudflare's number of the request, for its support. */
  public Optional<String> ray() {
    return Optional.ofNullable(ray);
  }
}
