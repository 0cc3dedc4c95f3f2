package app.manit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.library.Project;
import app.manit.library.Version;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A damaged file is put aside and restored from a copy; one that only cannot be used now is not
 * touched.
 */
class DamagedLibraryTest {
  private static final List<String> SLUGS =
      IntStream.range(0, 40).mapToObj(i -> "project-" + i).toList();

  private static byte[] whole;

  @TempDir Path home;
  private final TurnableClock clock = new TurnableClock();
  private Path file;

  /** Ways in which a file comes back from a bad disk, a bad copy or a power cut. */
  enum Damage {
    EMPTY,
    ONE_LETTER,
    GARBAGE,
    ZEROS,
    NO_HEADERS,
    ANOTHER_PROGRAMS_FILE,
    NO_TABLES;

    byte[] on(byte[] good) {
      return switch (this) {
        case EMPTY -> new byte[0];
        case ONE_LETTER -> new byte[] {'H'};
        case GARBAGE -> {
          byte[] bytes = new byte[good.length];
          new Random(1).nextBytes(bytes);
          yield bytes;
        }
        case ZEROS -> new byte[good.length];
        case NO_HEADERS -> {
          byte[] bytes = good.clone();
          Arrays.fill(bytes, 0, 2 * 4096, (byte) 0);
          yield bytes;
        }
        case ANOTHER_PROGRAMS_FILE ->
            "SQLite format 3\0".repeat(500).getBytes(StandardCharsets.UTF_8);
        case NO_TABLES -> databaseWithoutTables();
      };
    }
  }

  @BeforeAll
  static void makeALibrary(@TempDir Path folder) throws IOException {
    EmptyLibrary.in(folder);
    try (LibraryStore store = new LibraryStore(folder, new TurnableClock())) {
      for (String slug : SLUGS) {
        store.change(session -> insert(session, slug));
      }
    }
    whole = Files.readAllBytes(folder.resolve("library.mv.db"));
  }

  @BeforeEach
  void layItOut() throws IOException {
    file = home.resolve("library.mv.db");
    Files.write(file, whole);
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void aDamagedLibraryIsRestoredFromItsCopyAndTheUserIsTold(Damage damage) throws IOException {
    makeACopy();
    clock.turn(Duration.ofHours(3));
    byte[] damaged = damage.on(whole);
    Files.write(file, damaged);

    try (LibraryStore store = open()) {
      assertThat(slugs(store)).containsExactlyInAnyOrderElementsOf(SLUGS);

      Path aside = home.resolve("library.mv.db.damaged-20261122T131530Z");
      assertThat(aside).hasBinaryContent(damaged);
      assertThat(store.notices())
          .containsExactly(
              new StoreNotice(
                  Optional.of(Samples.NOW.truncatedTo(ChronoUnit.SECONDS)), Optional.of(aside)));
    }
    try (LibraryStore store = open()) {
      store.change(session -> insert(session, "goes-on"));
      assertThat(slugs(store)).hasSize(SLUGS.size() + 1).contains("goes-on");
      assertThat(store.notices()).isEmpty();
    }
  }

  static Stream<Integer> lengths() {
    int blocks = whole.length / 4096;
    return Stream.of(1, 2, 3, blocks / 2, blocks - 3, blocks - 2, blocks - 1, blocks)
        .map(block -> block * 4096 - 1);
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void aLibraryThatWasCutAnywhereComesBackWithAllItHeld(int length) throws IOException {
    makeACopy();
    byte[] cut = Arrays.copyOf(whole, length);
    Files.write(file, cut);

    try (LibraryStore store = open()) {
      assertThat(slugs(store)).containsExactlyInAnyOrderElementsOf(SLUGS);
      assertThat(store.notices())
          .allSatisfy(notice -> assertThat(notice.damaged().orElseThrow()).hasBinaryContent(cut));
    }
  }

  /** Many more in {@code DamageSoak}. */
  @Test
  void noDamageAtRandomPlacesLosesAnythingWithoutAWord(@TempDir Path folder) throws IOException {
    DamageTrial trial = new DamageTrial(Files.createDirectory(folder.resolve("whole")));
    for (int seed = 0; seed < 40; seed++) {
      trial.run(Files.createDirectory(folder.resolve("trial-" + seed)), seed);
    }
  }

  @Test
  void aFolderInTheLibrarysPlaceIsNotTouched() throws IOException {
    Files.delete(file);
    Path inside = Files.createDirectory(file).resolve("something");
    Files.createFile(inside);

    try (LibraryStore store = open()) {
      assertThatExceptionOfType(FailureException.class)
          .isThrownBy(() -> store.read(LibrarySession::projects))
          .satisfies(
              e -> {
                assertThat(e.failure().kind()).isEqualTo(FailureKind.DATA_UNAVAILABLE);
                assertThat(e.getMessage()).contains("library.mv.db: Is a directory");
              });
    }

    assertThat(inside).exists();
  }

  /** The newest part is what H2 does without if it cannot be read. */
  @Test
  void aLibraryWhoseNewestPartIsGarbageComesBackWithAllItHeld() throws IOException {
    makeACopy();
    byte[] damaged = Files.readAllBytes(file);
    Arrays.fill(damaged, damaged.length - 4096, damaged.length, (byte) 0xff);
    Files.write(file, damaged);

    try (LibraryStore store = open()) {
      assertThat(slugs(store)).containsExactlyInAnyOrderElementsOf(SLUGS);
      assertThat(store.<String>read(session -> session.setting("changed").orElseThrow()))
          .isEqualTo("something");
      assertThat(store.notices()).hasSize(1);
    }
  }

  @Test
  void damageThatShowsOnlyInASessionIsMendedAndTheSessionGoesOn() throws Exception {
    makeACopy();
    try (Connection connection = Database.open(file);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE deployments");
    }

    try (LibraryStore store = open()) {
      assertThat(store.read(LibrarySession::projects)).hasSize(SLUGS.size());
      assertThat(store.notices()).isEmpty();

      assertThat(store.read(LibrarySession::unfinished)).isEmpty();
    }
  }

  @Test
  void aLibraryThatIsGoneIsRestoredToo() throws IOException {
    makeACopy();
    Files.delete(file);

    try (LibraryStore store = open()) {
      assertThat(slugs(store)).containsExactlyInAnyOrderElementsOf(SLUGS);
      assertThat(store.notices())
          .extracting(StoreNotice::damaged)
          .containsExactly(Optional.empty());
    }
  }

  @Test
  void ofSeveralCopiesTheNewestGoodOneIsTaken() throws IOException {
    makeACopy();
    clock.turn(Duration.ofDays(1));
    Files.writeString(
        home.resolve("backups").resolve("library-20261123T101530Z-daily.zip"), "no zip at all");
    Files.write(file, Damage.GARBAGE.on(whole));

    try (LibraryStore store = open()) {
      assertThat(slugs(store)).containsExactlyInAnyOrderElementsOf(SLUGS);
    }
  }

  @Test
  void withoutAGoodCopyTheUserIsToldAndTheNextSessionBeginsAnew() throws IOException {
    Files.write(file, Damage.GARBAGE.on(whole));
    try (LibraryStore store = open()) {
      assertFailure(FailureKind.DATA_CORRUPT, () -> store.read(LibrarySession::projects));

      assertThat(home.resolve("library.mv.db.damaged-20261122T101530Z")).exists();
      assertThat(store.read(LibrarySession::projects)).isEmpty();
    }
  }

  @Test
  void everythingIsInTheCopy() throws IOException {
    Project project = Samples.project("odd", "Odd");
    String odd = String.join("|", Samples.ODD_TEXTS);
    Version version = Samples.version(project, odd);
    try (LibraryStore store = open()) {
      store.change(
          session -> {
            session.insert(project);
            session.insert(version);
          });
    }
    Files.delete(file);

    try (LibraryStore store = open()) {
      assertThat(store.<Version>read(session -> session.version(version.id()).orElseThrow()))
          .isEqualTo(version);
      // Numbers go on where they were.
      Version next = Samples.version(project, "next");
      store.change(session -> session.insert(next));
      assertThat(store.<Version>read(session -> session.latestVersion(project.id()).orElseThrow()))
          .isEqualTo(next);
    }
  }

  @Test
  void aLibraryOfANewerVersionIsNotTouched() throws Exception {
    try (Connection connection = Database.open(file);
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE \"flyway_schema_history\" SET \"version\" = '9'");
      connection.commit();
    }
    byte[] before = Files.readAllBytes(file);

    try (LibraryStore store = open()) {
      assertFailure(FailureKind.DATA_NEWER, () -> store.read(LibrarySession::projects));
      assertFailure(FailureKind.DATA_NEWER, () -> store.change(session -> insert(session, "x")));
    }

    assertThat(file).hasBinaryContent(before);
    assertThat(home.resolve("backups")).doesNotExist();
  }

  @Test
  void aLibraryOfANewerVersionIsNotTouchedEvenIfItsProgramWasKilled() throws Exception {
    try (Connection connection = Database.open(file);
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE \"flyway_schema_history\" SET \"version\" = '9'");
      statement.execute("DROP TABLE settings");
      connection.commit();
    }
    byte[] open = Headers.edited(Files.readAllBytes(file), line -> line.replace(",clean:1", ""));
    Files.write(file, open);

    try (LibraryStore store = open()) {
      assertFailure(FailureKind.DATA_NEWER, () -> store.read(LibrarySession::projects));
    }

    assertThat(file).hasBinaryContent(open);
  }

  @Test
  void aFileOfANewerDatabaseEngineIsNotTouched() throws Exception {
    byte[] newer = Headers.edited(whole, line -> line.replace("format:3", "format:9"));
    Files.write(file, newer);

    try (LibraryStore store = open()) {
      assertFailure(FailureKind.DATA_NEWER, () -> store.read(LibrarySession::projects));
    }

    assertThat(file).hasBinaryContent(newer);
  }

  @Test
  void aFileThatAnotherProgramHoldsIsNotTouched() throws Exception {
    try (LibraryStore store = open();
        FileChannel foreign = FileChannel.open(file, StandardOpenOption.WRITE)) {
      try (FileLock _ = foreign.lock()) {
        assertFailure(FailureKind.DATA_BUSY, () -> store.read(LibrarySession::projects));
      }

      assertThat(slugs(store)).hasSize(SLUGS.size());
    }
  }

  @Test
  void aFileThatAnotherProgramWritesIsNotTouched() throws Exception {
    byte[] open = Headers.edited(whole, line -> line.replace(",clean:1", ""));
    Files.write(file, open);
    try (LibraryStore store = open();
        FileChannel foreign = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock _ = foreign.lock()) {
      assertFailure(FailureKind.DATA_BUSY, () -> store.read(LibrarySession::projects));
    }

    assertThat(file).hasBinaryContent(open);
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() {
    try (LibraryStore store = new LibraryStore(file.resolve("home"), clock)) {
      assertThatExceptionOfType(FailureException.class)
          .isThrownBy(() -> store.read(LibrarySession::projects))
          .satisfies(
              e -> {
                assertThat(e.failure().kind()).isEqualTo(FailureKind.DATA_UNAVAILABLE);
                assertThat(e.getMessage()).contains(file.toString());
              });
    }
  }

  @Test
  void theNoticeIsASentence() {
    StoreNotice damaged =
        new StoreNotice(Optional.of(Samples.NOW), Optional.of(Path.of("library.mv.db.damaged-1")));
    StoreNotice mended =
        new StoreNotice(Optional.empty(), Optional.of(Path.of("library.mv.db.damaged-1")));
    StoreNotice missing = new StoreNotice(Optional.of(Samples.NOW), Optional.empty());

    assertThat(damaged.sentence(Locale.ENGLISH, ZoneOffset.UTC))
        .startsWith("The library file was damaged. What it held on Nov 22, 2026, 10:15")
        .contains("was kept as library.mv.db.damaged-1.");
    assertThat(mended.sentence(Locale.ENGLISH, ZoneOffset.UTC))
        .contains("could still be read", "library.mv.db.damaged-1");
    assertThat(missing.sentence(Locale.ENGLISH, ZoneOffset.UTC))
        .startsWith("The library file was gone. What it held on Nov 22, 2026, 10:15");
  }

  private LibraryStore open() {
    return new LibraryStore(home, clock);
  }

  private void makeACopy() {
    try (LibraryStore store = open()) {
      store.change(session -> session.setting("changed", "something"));
    }
  }

  private static List<String> slugs(LibraryStore store) {
    return store.<List<Project>>read(LibrarySession::projects).stream().map(Project::slug).toList();
  }

  private static void insert(LibrarySession session, String slug) {
    session.insert(Samples.project(slug, "Title of " + slug));
  }

  private static void assertFailure(FailureKind kind, ThrowingCallable work) {
    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(work)
        .satisfies(e -> assertThat(e.failure().kind()).isEqualTo(kind));
  }

  private static byte[] databaseWithoutTables() {
    try {
      Path folder = Files.createTempDirectory("no-tables");
      Path file = folder.resolve("library.mv.db");
      Files.createFile(file);
      try (Connection connection = Database.open(file);
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE something_else (id INT)");
      }
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      Files.delete(folder);
      return bytes;
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
