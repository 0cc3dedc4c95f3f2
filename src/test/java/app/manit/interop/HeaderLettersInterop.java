package app.manit.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Case 36 of the sheet, which its Node could not tell: how a clean address with letters beyond
 * ASCII arrives. Pages' asset server runs in workerd.
 */
class HeaderLettersInterop {
  @TempDir private Path folder;

  @Test
  void workerdWritesThemAsUtf8() throws IOException {
    try (DevServer workerd = DevServer.ofWorker("letters.mjs", folder.resolve("home"))) {
      HttpAnswer answer = HttpAnswer.of(workerd.port(), "GET", "/", "localhost");
      byte[] location = answer.field("location").getBytes(StandardCharsets.ISO_8859_1);
      assertThat(location).isEqualTo("/été/日本".getBytes(StandardCharsets.UTF_8));
    }
  }
}
