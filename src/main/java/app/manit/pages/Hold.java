package app.manit.pages;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Holds a request back while the way to the host is made: nothing of it leaves this computer before
 * it is let go. One that is not let go in time is never sent.
 */
public final class Hold {
  private final Duration atMost;
  private final CountDownLatch over = new CountDownLatch(1);
  private boolean letGo;
  private boolean givenUp;

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
  public synchronized boolean letGo() {
    letGo = !givenUp;
    over.countDown();
    return letGo;
  }

  /** Has it never sent. */
  public synchronized void giveUp() {
    givenUp = !letGo;
    over.countDown();
  }

  /**
   * Returns when the request may be sent.
   *
   * @throws IOException if it must not be
   */
  void await() throws IOException {
    try {
      boolean _ = over.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      giveUp();
      throw new InterruptedIOException("given up while it was held back");
    }
    giveUp();
    if (!isLetGo()) {
      throw new IOException("held back for too long");
    }
  }

  private synchronized boolean isLetGo() {
    return letGo;
  }
}
