package app.manit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadNotesTest {
  @TempDir private Path home;

  @Test
  void whatWasNeverTakenBackStandsAtTheNextStart() throws Exception {
    LoadNotes notes = new LoadNotes(home);
    notes.begin("ana");
    notes.begin("ben");
    notes.end("ana");

    assertThat(new LoadNotes(home).standing()).containsExactly("ben");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("preview-loading"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aPageThatDidNoHarmLeavesNothing() throws Exception {
    LoadNotes notes = new LoadNotes(home);
    notes.begin("ana");
    notes.begin("ana");
    notes.end("ana");
    notes.end("ana");

    assertThat(notes.standing()).isEmpty();
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void theFileDoesNotGrow() {
    LoadNotes notes = new LoadNotes(home);
    IntStream.range(0, 100).forEach(n -> notes.begin("page " + n));

    assertThat(notes.standing()).hasSizeLessThan(40).contains("page 99");
  }
}
