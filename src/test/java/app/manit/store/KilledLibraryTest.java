package app.manit.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.library.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a killed process leaves is the file as it is at that moment; so it is copied at that moment.
 * Real kills: {@link ManyProcessesTest}.
 */
class KilledLibraryTest {
  private static final int HEADERS = 2 * 4096;
  private static final List<String> FILES = List.of("library.mv.db", "library.sum");

  @TempDir Path home;
  @TempDir Path moments;
  private Path file;

  @BeforeEach
  void begin() {
    EmptyLibrary.in(home);
    file = home.resolve("library.mv.db");
  }

  /** What was in the file, and what its user had been told is kept. */
  private record Moment(Path left, List<String> kept) {}

  @Test
  void afterAnyNumberOfKillsEverythingIsThere() throws IOException {
    Random random = new Random(7);
    Moment moment = moment(List.of());
    for (int life = 0; life < 25; life++) {
      layOut(moment);
      List<Moment> all = new ArrayList<>(List.of(moment));
      List<String> kept = new ArrayList<>(moment.kept());
      try (LibraryStore store = open()) {
        assertThat(slugs(store)).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(store.notices()).isEmpty();
        for (int i = random.nextInt(8); i >= 0; i--) {
          String slug = "life-" + life + "-" + i;
          store.change(session -> session.insert(Samples.project(slug, "T".repeat(300))));
          kept.add(slug);
          all.add(moment(kept));
        }
      }
      all.add(moment(kept));
      moment = all.get(random.nextInt(all.size()));
    }
    assertThat(moment.kept()).hasSizeGreaterThan(20);
  }

  private Moment moment(List<String> kept) throws IOException {
    Path left = Files.createTempDirectory(moments, "moment");
    for (String name : FILES) {
      if (Files.exists(home.resolve(name))) {
        Files.copy(home.resolve(name), left.resolve(name));
      }
    }
    return new Moment(left, List.copyOf(kept));
  }

  private void layOut(Moment moment) throws IOException {
    for (String name : FILES) {
      Files.deleteIfExists(home.resolve(name));
      if (Files.exists(moment.left().resolve(name))) {
        Files.copy(moment.left().resolve(name), home.resolve(name));
      }
    }
  }

  @Test
  void nothingInTheFileIsWrittenOverWhileItIsUsed() throws IOException {
    try (LibraryStore store = open()) {
      for (int i = 0; i < 20; i++) {
        change(store, i);
      }
    }
    // H2 uses room again only after a while, which it reckons from the day that the file was made.
    Files.write(file, Headers.edited(Files.readAllBytes(file), KilledLibraryTest::aDayOlder));

    try (LibraryStore store = open()) {
      byte[] before = Files.readAllBytes(file);
      for (int i = 0; i < 20; i++) {
        change(store, i);
        byte[] after = Files.readAllBytes(file);
        assertThat(Arrays.mismatch(tail(before, before.length), tail(after, before.length)))
            .isEqualTo(-1);
        before = after;
      }
    }
  }

  @Test
  void aFileThatHoldsMostlyWhatIsOutOfDateIsWrittenAnew() throws IOException {
    long largest = 0;
    try (LibraryStore store = open()) {
      for (int i = 0; i < 250; i++) {
        change(store, i);
        largest = Math.max(largest, Files.size(file));
      }
    }

    assertThat(largest).isGreaterThan(1_200_000);
    assertThat(Files.size(file)).isLessThan(200_000);
    try (LibraryStore store = open()) {
      assertThat(store.<String>read(session -> session.setting("key-0").orElseThrow()))
          .endsWith("249");
    }
  }

  private LibraryStore open() {
    return new LibraryStore(
        home, Clock.systemUTC(), Schema.CURRENT, LibraryStore.PATIENCE, Duration.ofMinutes(1));
  }

  private static void change(LibraryStore store, int i) {
    store.change(session -> session.setting("key-" + i % 3, "value ".repeat(500) + i));
  }

  private static byte[] tail(byte[] bytes, int length) {
    return Arrays.copyOfRange(bytes, HEADERS, length);
  }

  private static String aDayOlder(String header) {
    Matcher created = Pattern.compile("created:([0-9a-f]+)").matcher(header);
    return created.replaceFirst(
        made ->
            "created:"
                + Long.toHexString(
                    Long.parseLong(made.group(1), 16) - Duration.ofDays(1).toMillis()));
  }

  private static List<String> slugs(LibraryStore store) {
    return store.<List<Project>>read(LibrarySession::projects).stream().map(Project::slug).toList();
  }
}
