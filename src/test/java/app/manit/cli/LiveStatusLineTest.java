package app.manit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class LiveStatusLineTest {
  private final StringWriter screen = new StringWriter();
  private final LiveStatusLine line = new LiveStatusLine(new PrintWriter(screen), () -> 30);

  @Test
  void nothingIsPaintedBetweenTicks() {
    line.show("Reading");
    line.show("Sending");

    assertThat(screen.toString()).isEmpty();
  }

  @Test
  void aTickRewritesTheLineInPlace() {
    line.show("Sending 1 of 3");
    line.tick();
    line.show("Sending 2 of 3");
    line.tick();

    assertThat(screen.toString()).isEqualTo("\r  ⠋ Sending 1 of 3\r  ⠙ Sending 2 of 3");
  }

  @Test
  void aShorterTextLeavesNothingOfALongerOne() {
    line.show("Sending 10 of 12");
    line.tick();
    line.show("Done");
    line.tick();

    assertThat(screen.toString()).endsWith("\r  ⠙ Done" + " ".repeat(12));
  }

  @Test
  void theLineNeverFillsTheLastColumn() {
    line.show("x".repeat(100));
    line.tick();

    assertThat(screen.toString()).hasSize(1 + 29).endsWith("x…");
  }

  @Test
  void whatStaysReplacesWhatGoesOn() {
    line.show("Sending");
    line.tick();
    line.clear();
    line.print("Sent 3 files");
    line.tick();

    assertThat(screen.toString())
        .isEqualTo("\r  ⠋ Sending\r" + " ".repeat(11) + "\rSent 3 files" + System.lineSeparator());
  }
}
