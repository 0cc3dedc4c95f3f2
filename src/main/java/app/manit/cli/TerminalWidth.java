package app.manit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How wide the terminal is. Java does not say; {@code stty} does where there is one. */
final class TerminalWidth {
  private static final Logger LOG = LoggerFactory.getLogger(TerminalWidth.class);
  private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("\\d+ (\\d{1,4})\\s*");
  private static final int NARROWEST = 20;

  private TerminalWidth() {}

  static int columns(Map<String, String> environment, int usual) {
    String set = environment.getOrDefault("COLUMNS", "");
    int columns = set.matches("\\d{1,4}") ? Integer.parseInt(set) : asked(usual);
    // A terminal that does not know its size says 0.
    return columns == 0 ? usual : Math.max(columns, NARROWEST);
  }

  private static int asked(int usual) {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!stty.waitFor(1, TimeUnit.SECONDS)) {
        stty.destroyForcibly();
        return usual;
      }
      try (InputStream answer = stty.getInputStream()) {
        Matcher size =
            ROWS_AND_COLUMNS.matcher(new String(answer.readAllBytes(), StandardCharsets.US_ASCII));
        return size.matches() ? Integer.parseInt(size.group(1)) : usual;
      }
    } catch (IOException e) {
      LOG.debug("no stty here: {}", e.getMessage());
      return usual;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return usual;
    }
  }
}
