package app.manit.platform.secrets;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Guards a keychain: every call runs on a thread of its own and is given up in time, and whatever a
 * system throws becomes a failure in words. Programs have been seen to freeze, or not to start,
 * because of their keychain.
 */
public final class TimeLimited implements SecretStore {
  private static final Logger LOG = LoggerFactory.getLogger(TimeLimited.class);

  private final SecretStore store;
  private final Patience patience;

  /** Guards this one. */
  public TimeLimited(SecretStore store, Patience patience) {
    this.store = store;
    this.patience = patience;
  }

  @Override
  public Status status() {
    try {
      return within(patience.answer(), store::status);
    } catch (FailureException e) {
      return Status.MISSING;
    }
  }

  @Override
  public void store(String entry, String label, String secret) {
    within(
        patience.whole(),
        () -> {
          store.store(entry, label, secret);
          return true;
        });
  }

  @Override
  public Optional<String> load(String entry) {
    return within(patience.whole(), () -> store.load(entry));
  }

  @Override
  public void delete(String entry) {
    within(
        patience.whole(),
        () -> {
          store.delete(entry);
          return true;
        });
  }

  private static <T> T within(Duration limit, Callable<T> call) {
    FutureTask<T> task = new FutureTask<>(call);
    // Not a virtual thread: native code would hold on to the thread that carries it.
    Thread thread = Thread.ofPlatform().daemon().name("keychain").start(task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw FailureException.of(FailureKind.KEYCHAIN_SILENT);
    } catch (InterruptedException e) {
      thread.interrupt();
      throw new CancellationException("the keychain is not waited for any more");
    } catch (ExecutionException e) {
      throw failure(Objects.requireNonNull(e.getCause()));
    }
  }

  private static FailureException failure(Throwable cause) {
    if (cause instanceof FailureException told) {
      return told;
    }
    // The class tells enough; a message might quote what was to be kept.
    LOG.warn("The keychain failed: {}", cause.getClass().getName());
    return new FailureException(
        Failure.of(FailureKind.KEYCHAIN_REFUSED, List.of(cause.getClass().getSimpleName()), ""));
  }
}
