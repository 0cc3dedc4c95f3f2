package app.manit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.manit.workspace.IntakeListener;
import app.manit.workspace.IntakeTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManitOnDemandTest {
  @TempDir private Path folder;

  @Test
  void aCommandThatNeedsNothingMakesNothing() {
    Path home = folder.resolve("home");
    try (ManitOnDemand command = command(home)) {
      command.openAhead();
    }

    assertThat(home).doesNotExist();
  }

  /** Whoever opens it next would take it for one whose process was killed. */
  @Test
  void aLibraryThatIsOpenedAheadIsClosedHoweverSoonTheCommandEnds() throws Exception {
    Path home = folder.resolve("home");
    Path page = Files.writeString(folder.resolve("page.html"), "<title>Ana</title>");
    try (ManitOnDemand command = command(home)) {
      command.get().workspace().takeIn(page, new IntakeTarget.BySource(), IntakeListener.NONE);
    }
    byte[] closed = Files.readAllBytes(home.resolve("library.mv.db"));

    for (int i = 0; i < 10; i++) {
      try (ManitOnDemand command = command(home)) {
        command.openAhead();
      }
      assertThat(home.resolve("library.mv.db")).hasBinaryContent(closed);
    }

    try (ManitOnDemand command = command(home)) {
      command.openAhead();
      assertThat(command.get().workspace().pages()).hasSize(1);
    }
  }

  @Test
  void nothingIsOpenedAfterTheEnd() {
    ManitOnDemand command = command(folder.resolve("home"));
    command.close();

    assertThatThrownBy(command::get).isInstanceOf(IllegalStateException.class);
  }

  private static ManitOnDemand command(Path home) {
    return new ManitOnDemand(Map.of("MANIT_HOME", home.toString()), Clock.systemUTC());
  }
}
