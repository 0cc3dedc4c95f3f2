package app.manit.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * {@code java.util.logging}, by which JavaFX and OkHttp log, leads to slf4j and nowhere else: by
 * itself it writes to stderr.
 *
 * <p>The option {@code -Djava.util.logging.config.class} of the JVM names this class, so it is made
 * when somebody first logs that way, not before: that takes 10 ms, in which the library can be
 * opened.
 */
public final class BridgedJavaLogging {
  /**
   * Called by {@code java.util.logging}.
   *
   * @throws IOException never: it is read from memory
   */
  public BridgedJavaLogging() throws IOException {
    byte[] configuration =
        ("handlers=" + SLF4JBridgeHandler.class.getName()).getBytes(StandardCharsets.ISO_8859_1);
    LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(configuration));
  }
}
