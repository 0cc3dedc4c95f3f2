package app.manit.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The command as a process: ends the JVM with the command's exit code, also when a signal arrives.
 *
 * <p>On Ctrl-C (or SIGTERM) the JVM runs its shutdown hooks while the command is still at work.
 * Ours asks the command to end and lets it write down how far it came.
 */
public final class CliProcess {
  /** How long a user waits at most after Ctrl-C. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Interruption interruption = new Interruption();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile int exitCode = ExitCode.INTERRUPTED.number();

  private CliProcess() {}

  /**
   * Runs a command and ends this process.
   *
   * @param command gets what Ctrl-C is told by, gives the exit code; everything it opened is closed
   *     when it returns
   */
  public static void run(ToIntFunction<Interruption> command) {
    new CliProcess().runAndExit(command);
  }

  private void runAndExit(ToIntFunction<Interruption> command) {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, e) -> log().error("{} ended unexpectedly", thread.getName(), e));
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "interrupted"));
    try {
      exitCode = command.applyAsInt(interruption);
    } catch (RuntimeException | Error e) {
      log().error("the command did not end as it should", e);
      exitCode = ExitCode.FAILED.number();
    } finally {
      ended.countDown();
    }
    System.exit(exitCode);
  }

  /** Made when it is needed: starting the log takes longer than most commands. */
  private static Logger log() {
    return LoggerFactory.getLogger(CliProcess.class);
  }

  /** Runs when the process ends by itself, too; then there is nothing left to do. */
  private void stop() {
    if (ended.getCount() == 0) {
      return;
    }
    interruption.request();
    if (endsInTime()) {
      // The JVM would say 130, also of a server whose normal end this is.
      Runtime.getRuntime().halt(exitCode);
    }
  }

  private boolean endsInTime() {
    try {
      return ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }
}
