package app.manit.pages;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Response;

/**
 * Waits for calls in a way that an interrupt ends at once: a thread that sits in a socket does not
 * notice one.
 *
 * <p>Not on virtual threads: a process that ever had one wait for a socket is held up for 0.3 s
 * when it ends. HotSpot waits that long for threads in native code, and the one that polls for
 * virtual threads never comes back (JDK 25, seen with strace).
 */
final class RunningCalls {

  /** Takes what is needed from a response. */
  interface Reader<T> {
    T read(Response response) throws IOException;
  }

  private static final ThreadFactory THREADS =
      Thread.ofPlatform().daemon().name("pages-call").factory();

  private final Set<Call> calls = ConcurrentHashMap.newKeySet();

  /**
   * Makes the call and reads its response.
   *
   * @throws IOException what the call ended with; a {@link SocketTimeoutException} also if its
   *     answer does not end in time, however much of it has come
   * @throws CancellationException if the calling thread was interrupted (its flag is clear then, as
   *     after an InterruptedException, so that it can tidy up), or {@link #cancelAll} was called
   */
  <T> T run(Call call, Reader<T> reader) throws IOException {
    Sending sending = Sending.of(call.request());
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              try (Response response = call.execute()) {
                return reader.read(response);
              } finally {
                sending.over();
              }
            });
    calls.add(call);
    try {
      THREADS.newThread(task).start();
      sending.awaitSent();
      return task.get(sending.answerLimit().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      call.cancel();
      throw new CancellationException("interrupted while waiting for the host");
    } catch (TimeoutException _) {
      call.cancel();
      throw new SocketTimeoutException("the answer does not end");
    } catch (ExecutionException e) {
      throw unwrapped(e, call);
    } finally {
      calls.remove(call);
    }
  }

  private static IOException unwrapped(ExecutionException failed, Call call) {
    if (call.isCanceled()) {
      throw new CancellationException("the call was cancelled");
    }
    return switch (failed.getCause()) {
      case IOException e -> e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> throw new IllegalStateException(failed);
    };
  }

  /** Ends all calls that run now. */
  void cancelAll() {
    calls.forEach(Call::cancel);
  }
}
