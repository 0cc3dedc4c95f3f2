package app.manit.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Calls again and again, ten times a second, until it is closed. */
final class Ticker implements AutoCloseable {
  private static final long PERIOD_MILLIS = 100;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("ticker").daemon().factory());

  Ticker(Runnable call) {
    var _ = thread.scheduleAtFixedRate(call, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
