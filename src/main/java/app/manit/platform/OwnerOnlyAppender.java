package app.manit.platform;

import app.manit.files.OwnerOnly;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Path;

/** Writes to files that nobody but their owner can read, each time a new one begins. */
final class OwnerOnlyAppender extends RollingFileAppender<ILoggingEvent> {
  @Override
  public void openFile(String name) throws IOException {
    Path file = Path.of(name);
    OwnerOnly.file(file);
    OwnerOnly.restrictFile(file); // older programs left it to the umask
    super.openFile(name);
  }
}
