package app.manit.pages;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Holds a request back while the way to the host is made: nothing of it leaves this computer before
 * it is let go. One that is not let go in time is never sent.
 */
public final class Hold {
  private final Duration atMost;

  /** Whether it is sent; whoever decides first has decided. */
  private final CompletableFuture<Boolean> sent = new CompletableFuture<>();

  /**
   * @param atMost hosts close connections on which nothing is said
   */
  public Hold(Duration atMost) {
    this.atMost = atMost;
  }

  /**
   * Has the request sent.
   *
   * @return whether it is: it may have been given up before
   */
  public boolean letGo() {
    sent.complete(true);
    return sent.join();
  }

  /** Has it never sent, unless it was let go before. */
  public void giveUp() {
    sent.complete(false);
  }

  /**
   * Returns when the request may be sent.
   *
   * @throws IOException if it must not be
   */
  void await() throws IOException {
    try {
      sent.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      giveUp();
    } catch (InterruptedException e) {
      giveUp();
      throw new InterruptedIOException("given up while it was held back");
    } catch (ExecutionException e) {
      throw new IllegalStateException("it never ends with an exception", e);
    }
    if (!sent.join()) {
      throw new IOException("not let go in time");
    }
  }
}
