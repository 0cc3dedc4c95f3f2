package app.manit.platform;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.temporal.ChronoUnit;

/** A line of the log: when, how grave, who, what; below it the stack. */
final class LogLayout extends LayoutBase<ILoggingEvent> {
  private final long processId;

  LogLayout(long processId) {
    this.processId = processId;
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(160);
    line.append(event.getInstant().truncatedTo(ChronoUnit.MILLIS))
        .append(' ')
        .append(event.getLevel())
        .append(" [")
        .append(processId)
        .append(' ')
        .append(event.getThreadName())
        .append("] ")
        .append(event.getLoggerName())
        .append(" - ")
        .append(event.getFormattedMessage())
        .append('\n');
    if (event.getThrowableProxy() != null) {
      line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    return Redaction.of(line.toString());
  }
}
