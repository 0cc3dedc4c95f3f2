package app.manit.platform.notify;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells by a program of the system, without a shell between. */
final class CommandNotifier implements Notifier {
  private static final Logger LOG = LoggerFactory.getLogger(CommandNotifier.class);
  private static final long LIMIT_SECONDS = 5;

  private final BiFunction<String, String, List<String>> command;

  private CommandNotifier(BiFunction<String, String, List<String>> command) {
    this.command = command;
  }

  /**
   * A program.
   *
   * @param command the program with its arguments, for a title and a text
   */
  static CommandNotifier with(BiFunction<String, String, List<String>> command) {
    return new CommandNotifier(command);
  }

  @Override
  public boolean show(Notification notification) {
    try {
      Process process =
          new ProcessBuilder(command.apply(notification.title(), notification.text()))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroy();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException e) {
      LOG.info("No notification: {}", e.toString());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
