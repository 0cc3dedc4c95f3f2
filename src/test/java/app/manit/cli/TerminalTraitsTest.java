package app.manit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTraitsTest {

  @Test
  void aPersonAtATerminalGetsColoursAndMovingLines() {
    TerminalTraits traits = TerminalTraits.of(true, Map.of("TERM", "xterm"));

    assertThat(traits.person()).isTrue();
    assertThat(traits.rewrites()).isTrue();
    assertThat(traits.colour()).isTrue();
  }

  @Test
  void noColorIsHonoured() {
    TerminalTraits traits = TerminalTraits.of(true, Map.of("TERM", "xterm", "NO_COLOR", "1"));

    assertThat(traits.colour()).isFalse();
    assertThat(traits.rewrites()).isTrue();
  }

  @Test
  void anEmptyNoColorMeansNothing() {
    assertThat(TerminalTraits.of(true, Map.of("NO_COLOR", "")).colour()).isTrue();
  }

  @Test
  void aDumbTerminalGetsPlainLines() {
    TerminalTraits traits = TerminalTraits.of(true, Map.of("TERM", "dumb"));

    assertThat(traits.person()).isTrue();
    assertThat(traits.rewrites()).isFalse();
    assertThat(traits.colour()).isFalse();
  }

  @Test
  void aPipeHasNeitherWhateverTheEnvironmentSays() {
    assertThat(TerminalTraits.of(false, Map.of("TERM", "xterm", "COLUMNS", "30")))
        .isSameAs(TerminalTraits.PIPE);
  }

  @Test
  void theWidthIsWhatColumnsSays() {
    assertThat(columns("120")).isEqualTo(120);
    assertThat(columns("5")).isEqualTo(20);
    assertThat(columns("0")).isEqualTo(80);
  }

  private static int columns(String set) {
    return TerminalTraits.of(true, Map.of("COLUMNS", set)).columns().getAsInt();
  }
}
