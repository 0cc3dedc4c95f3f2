package app.manit.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.library.HostKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BegunProjectsTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final HostKey HOST = new HostKey("https://api.example/v4", "0a1b");
  private static final String LINKS = "links-x7k2p1";

  @TempDir private Path home;

  /** Those of a process: another one knows nothing of its locks. */
  private BegunProjects process() {
    return new BegunProjects(home.resolve("begun"), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void thereAreNoneAtFirst() {
    assertThat(process().takeOver()).isEmpty();
  }

  @Test
  void oneIsTakenOverWhenItsProcessIsGone() {
    BegunProjects first = process();
    assertThat(first.note(HOST, LINKS)).isTrue();
    assertThat(process().takeOver()).isEmpty();

    first.leave(LINKS); // as the end of a process does

    assertThat(process().takeOver()).containsExactly(new BegunProjects.Begun(HOST, LINKS, NOW));
  }

  @Test
  void oneThatIsTakenOverIsNobodyElsesUntilItIsLeft() {
    process().note(HOST, "other-a1b2c3");
    BegunProjects first = process();
    first.note(HOST, LINKS);
    first.leave(LINKS);
    BegunProjects second = process();
    assertThat(second.takeOver()).hasSize(1);

    assertThat(process().takeOver()).isEmpty();
    assertThat(process().note(HOST, LINKS)).isFalse();

    second.leave(LINKS);
    assertThat(process().takeOver()).hasSize(1);
  }

  @Test
  void nothingIsLeftOfOneThatIsForgotten() throws IOException {
    BegunProjects begun = process();
    begun.note(HOST, LINKS);
    begun.forget(LINKS);
    begun.forget("never-noted");

    assertThat(process().takeOver()).isEmpty();
    assertThat(home.resolve("begun")).isEmptyDirectory();
  }

  @Test
  void aNoteThatAPowerCutLeftEmptySaysNothing() throws IOException {
    BegunProjects first = process();
    first.note(HOST, LINKS);
    Files.writeString(home.resolve("begun/links-x7k2p1.project"), "");
    first.leave(LINKS);

    assertThat(process().takeOver()).isEmpty();
    assertThat(home.resolve("begun")).isEmptyDirectory();
  }

  @Test
  void aLockWhoseNoteWasNeverWrittenIsTidiedUp() throws IOException {
    Files.createDirectory(home.resolve("begun"));
    Files.createFile(home.resolve("begun/links-x7k2p1.lock"));

    assertThat(process().takeOver()).isEmpty();
    assertThat(home.resolve("begun")).isEmptyDirectory();
  }

  @Test
  void notesAreForTheOwnerOnly() throws IOException {
    process().note(HOST, LINKS);

    assertThat(Files.getPosixFilePermissions(home.resolve("begun/links-x7k2p1.project")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
