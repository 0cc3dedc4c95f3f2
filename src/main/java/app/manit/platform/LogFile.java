package app.manit.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * The log, {@code logs/manit.log} in the data folder: at most five files of a megabyte, no secrets
 * ({@link Redaction}), nothing on the terminal. All processes of a data folder write to it.
 */
public final class LogFile implements AutoCloseable {
  private static final int OLD_FILES = 4;
  private static final long MAX_BYTES = FileSize.MB_COEFFICIENT;

  private final RollingFileAppender<ILoggingEvent> appender;
  private final Logger root;

  private LogFile(Logger root, RollingFileAppender<ILoggingEvent> appender) {
    this.root = root;
    this.appender = appender;
  }

  /**
   * Starts logging. The libraries' own warnings come here too, whichever way they log (see {@link
   * BridgedJavaLogging}).
   *
   * @param home the data folder
   * @throws app.manit.failure.FailureException DATA_UNAVAILABLE if there can be no folder for logs
   */
  public static LogFile open(Path home) {
    Path folder = DataFolder.create(home.resolve("logs"));
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    RollingFileAppender<ILoggingEvent> appender = appender(context, folder);
    appender.start();

    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(appender);
    context.getLogger("app.manit").setLevel(Level.INFO);
    return new LogFile(root, appender);
  }

  private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path folder) {
    RollingFileAppender<ILoggingEvent> appender = new OwnerOnlyAppender();
    appender.setContext(context);
    appender.setName("log file");
    appender.setFile(folder.resolve("manit.log").toString());

    LogLayout layout = new LogLayout(ProcessHandle.current().pid());
    layout.setContext(context);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(layout);
    encoder.start();
    appender.setEncoder(encoder);

    FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
    rolling.setContext(context);
    rolling.setParent(appender);
    rolling.setFileNamePattern(folder.resolve("manit.%i.log").toString());
    rolling.setMinIndex(1);
    rolling.setMaxIndex(OLD_FILES);
    rolling.start();
    appender.setRollingPolicy(rolling);

    SizeBasedTriggeringPolicy<ILoggingEvent> full = new SizeBasedTriggeringPolicy<>();
    full.setContext(context);
    full.setMaxFileSize(new FileSize(MAX_BYTES));
    full.start();
    appender.setTriggeringPolicy(full);
    return appender;
  }

  /** The newest file. */
  public Path path() {
    return Path.of(appender.getFile());
  }

  /** Ends logging; what comes later is lost. */
  @Override
  public void close() {
    root.setLevel(Level.OFF);
    root.getLoggerContext().getLogger("app.manit").setLevel(null);
    root.detachAppender(appender);
    appender.stop();
  }
}
