package app.manit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When copies are made, how many are kept, and what happens around a new layout. */
class CopiesTest {
  @TempDir Path home;
  private final TurnableClock clock = new TurnableClock();

  @BeforeEach
  void begin() {
    EmptyLibrary.in(home);
  }

  @Test
  void aChangedLibraryIsCopiedOncePerDay() throws IOException {
    change();
    assertThat(copies()).containsExactly("library-20261122T101530Z-daily.zip");

    clock.turn(Duration.ofDays(1));
    change();
    assertThat(copies())
        .containsExactly(
            "library-20261122T101530Z-daily.zip", "library-20261123T101530Z-daily.zip");
  }

  @Test
  void theCopyOfTodayIsKeptFresh() throws IOException {
    change();
    clock.turn(Duration.ofMinutes(9));
    change();
    assertThat(copies()).containsExactly("library-20261122T101530Z-daily.zip");

    clock.turn(Duration.ofMinutes(1));
    change();
    assertThat(copies()).containsExactly("library-20261122T102530Z-daily.zip");
  }

  @Test
  void fiveAreKeptAndForeignFilesAreLeftAlone() throws IOException {
    Path foreign = home.resolve("backups").resolve("holiday.zip");
    Files.createDirectories(foreign.getParent());
    Files.createFile(foreign);
    for (int day = 0; day < 7; day++) {
      change();
      clock.turn(Duration.ofDays(1));
    }

    assertThat(copies())
        .containsExactly(
            "holiday.zip",
            "library-20261124T101530Z-daily.zip",
            "library-20261125T101530Z-daily.zip",
            "library-20261126T101530Z-daily.zip",
            "library-20261127T101530Z-daily.zip",
            "library-20261128T101530Z-daily.zip");
  }

  @Test
  void aLibraryThatIsOnlyReadIsNotCopied() throws IOException {
    byte[] before = Files.readAllBytes(home.resolve("library.mv.db"));
    try (LibraryStore store = store(Schema.CURRENT)) {
      store.read(LibrarySession::projects);
    }

    assertThat(home.resolve("backups")).doesNotExist();
    assertThat(home.resolve("library.mv.db")).hasBinaryContent(before);
  }

  @Test
  void aNewLayoutComesAfterACopyAndKeepsEverything() throws IOException {
    Project project = Samples.project("kept", "Kept");
    try (LibraryStore store = store(Schema.CURRENT)) {
      store.change(session -> session.insert(project));
    }
    clock.turn(Duration.ofMinutes(1));

    try (LibraryStore store = store(later(Schema.CURRENT.version() + 1))) {
      assertThat(store.<List<Project>>read(LibrarySession::projects)).containsExactly(project);
    }

    assertThat(copies())
        .containsExactly(
            "library-20261122T101530Z-daily.zip",
            "library-20261122T101630Z-before-layout-" + (Schema.CURRENT.version() + 1) + ".zip");
    try (LibraryStore older = store(Schema.CURRENT)) {
      assertThatExceptionOfType(FailureException.class)
          .isThrownBy(() -> older.read(LibrarySession::projects))
          .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.DATA_NEWER));
    }
  }

  @Test
  void aNewLayoutThatFailsLeavesTheLibraryAsItWas() {
    Project project = Samples.project("kept", "Kept");
    try (LibraryStore store = store(Schema.CURRENT)) {
      store.change(session -> session.insert(project));
    }

    try (LibraryStore store = store(later(Schema.CURRENT.version() + 2))) {
      assertThatExceptionOfType(FailureException.class)
          .isThrownBy(() -> store.read(LibrarySession::projects))
          .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.DATA_UNAVAILABLE));
    }

    try (LibraryStore store = store(Schema.CURRENT)) {
      assertThat(store.<List<Project>>read(LibrarySession::projects)).containsExactly(project);
      assertThat(store.notices()).isEmpty();
    }
  }

  @Test
  void theLastScriptIsTheLayoutThisProgramKnows() throws Exception {
    Path scripts = Path.of(Schema.class.getResource("migrations").toURI());
    try (Stream<Path> files = Files.list(scripts)) {
      assertThat(files.map(file -> file.getFileName().toString().replaceFirst("__.*", "")))
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, Schema.CURRENT.version()).mapToObj(n -> "V" + n).toList());
    }
  }

  private static Schema later(int version) {
    String current = Schema.CURRENT.scripts().getFirst();
    return new Schema(version, List.of(current, "app/manit/store/later"));
  }

  private void change() {
    try (LibraryStore store = store(Schema.CURRENT)) {
      store.change(session -> session.setting("time", clock.instant().toString()));
    }
  }

  private LibraryStore store(Schema schema) {
    return new LibraryStore(home, clock, schema, LibraryStore.PATIENCE, LibraryStore.IDLE);
  }

  private List<String> copies() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("backups"))) {
      return files.map(Path::getFileName).map(Path::toString).sorted().toList();
    }
  }
}
