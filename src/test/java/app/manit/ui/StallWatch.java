package app.manit.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * Knocks at the UI thread and notes how long it takes to answer, while a script of a test runs.
 * Leaves a line for each script in {@code target/ui-stalls.txt}; the target is 100 ms, but no test
 * fails by the clock.
 */
final class StallWatch implements AutoCloseable {
  private static final Path REPORT = Path.of("target", "ui-stalls.txt");
  private static final long MILLIS_BETWEEN_KNOCKS = 5;

  private final String script;
  private final Thread knocker =
      Thread.ofPlatform().daemon().name("stall-watch").unstarted(this::knock);
  private volatile boolean ended;
  private volatile long longest;
  private volatile long longestApart;

  /**
   * What a test does to the UI thread by itself, such as taking a picture, is not the program's.
   */
  private static final AtomicInteger TESTING = new AtomicInteger();

  private volatile boolean apart;

  private StallWatch(String script) {
    this.script = script;
  }

  /** For the script of the test that calls. */
  static StallWatch ofThisTest() {
    return new StallWatch(script());
  }

  /** Begins: when the window is up. */
  void start() {
    knocker.start();
  }

  private static String script() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> frame.getClassName().endsWith("Test"))
                    .findFirst()
                    .map(
                        frame ->
                            frame.getClassName().replaceAll(".*\\.", "")
                                + "."
                                + frame.getMethodName().replaceAll("lambda\\$(\\w+)\\$.*", "$1"))
                    .orElse("?"));
  }

  private void knock() {
    try {
      while (!ended) {
        CountDownLatch answer = new CountDownLatch(1);
        long asked = System.nanoTime();
        Platform.runLater(answer::countDown);
        boolean special = apart;
        boolean testing = TESTING.get() > 0;
        while (!ended && !answer.await(MILLIS_BETWEEN_KNOCKS, TimeUnit.MILLISECONDS)) {
          special |= apart;
          testing |= TESTING.get() > 0;
        }
        if (!testing) {
          note(System.nanoTime() - asked, special || apart);
        }
        Thread.sleep(MILLIS_BETWEEN_KNOCKS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void note(long nanos, boolean special) {
    if (special) {
      longestApart = Math.max(longestApart, nanos);
    } else {
      longest = Math.max(longest, nanos);
    }
  }

  /** Something of the test's own on the UI thread. */
  static <T> T untimed(Supplier<T> work) {
    TESTING.incrementAndGet();
    try {
      return work.get();
    } finally {
      TESTING.decrementAndGet();
    }
  }

  /** Makes something of which it is known that it takes long; it is told apart. */
  <T> T apart(Supplier<T> work) {
    apart = true;
    try {
      return work.get();
    } finally {
      Platform.runLater(() -> apart = false);
    }
  }

  @Override
  public void close() {
    ended = true;
    String line =
        String.format(
            Locale.ROOT,
            "%-70s longest stall %4d ms%s%n",
            script,
            Duration.ofNanos(longest).toMillis(),
            longestApart == 0
                ? ""
                : ", making WebView " + Duration.ofNanos(longestApart).toMillis() + " ms");
    try {
      Files.createDirectories(REPORT.getParent());
      Files.writeString(REPORT, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
