package app.manit.ui.task;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what an exception means to the user. */
public final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private Faults() {}

  /** The failure that it carries; anything else is our own fault, which only the log explains. */
  public static Failure failure(Throwable thrown) {
    if (thrown instanceof FailureException e) {
      return e.failure();
    }
    if (thrown instanceof ExecutionException || thrown instanceof CompletionException) {
      return Optional.ofNullable(thrown.getCause())
          .map(Faults::failure)
          .orElseGet(() -> fault(thrown));
    }
    return fault(thrown);
  }

  private static Failure fault(Throwable thrown) {
    LOG.error("a fault of the program", thrown);
    return Failure.of(FailureKind.PROGRAM_FAULT, thrown.getClass().getSimpleName());
  }
}
