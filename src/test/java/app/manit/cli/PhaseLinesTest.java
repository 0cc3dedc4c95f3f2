package app.manit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.deploy.Progress;
import app.manit.deploy.RetryNotice;
import app.manit.failure.Failure;
import app.manit.failure.FailureKind;
import app.manit.library.Phase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhaseLinesTest {
  private final StringWriter screen = new StringWriter();
  private final PhaseLines lines =
      new PhaseLines(
          StatusLine.plain(new PrintWriter(screen)),
          new PhaseText(new Words(Locale.ROOT)),
          new Style(false),
          Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  @Test
  void aPhaseIsOneLineHoweverOftenItMovesOn() {
    lines.entered(Phase.UPLOAD);
    for (int files = 0; files <= 3; files++) {
      lines.moved(new Progress(Phase.UPLOAD, files, 3, files * 1000L, 3000));
    }
    lines.entered(Phase.PUBLISH);
    lines.ended(true);

    assertThat(screen.toString().lines())
        .containsExactly("  ✓ Sent 3 files, 3.0 kB  0 ms", "  ✓ Published  0 ms");
  }

  @Test
  void whenNothingHadToBeSentThatIsSaid() {
    lines.entered(Phase.UPLOAD);
    lines.moved(Progress.files(Phase.UPLOAD, 0, 4));
    lines.ended(true);

    assertThat(screen.toString()).contains("No files had to be sent");
  }

  @Test
  void aFailedPhaseSaysHowFarItCame() {
    lines.moved(new Progress(Phase.UPLOAD, 1, 3, 1000, 3000));
    lines.ended(false);

    assertThat(screen.toString().strip())
        .isEqualTo("✗ Sending 1 of 3 files, 1.0 kB of 3.0 kB, 33 %  0 ms");
  }

  @Test
  void aWaitSaysWhyHowLongAndHowOften() {
    lines.entered(Phase.COMPARE);
    lines.retrying(
        new RetryNotice(Failure.of(FailureKind.HOST_BUSY, "503"), Duration.ofMillis(3200), 2, 5));

    assertThat(screen.toString().strip())
        .isEqualTo("! The host is busy (503). Again in 4 s, 2 of 5.");
  }

  @Test
  void everyPhaseHasItsWords() {
    PhaseText text = new PhaseText(new Words(Locale.ROOT));
    for (Phase phase : Phase.values()) {
      Progress progress = new Progress(phase, 1, 1, 10, 10);
      assertThat(text.running(phase, Optional.of(progress))).isNotBlank();
      assertThat(text.done(phase, Optional.of(progress))).isNotBlank();
      assertThat(text.done(phase, Optional.empty())).isNotBlank();
    }
  }
}
