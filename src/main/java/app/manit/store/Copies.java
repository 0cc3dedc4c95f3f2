package app.manit.store;

import app.manit.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compressed copies of the database: {@code backups/library-<UTC time>-<reason>.zip}, each a script
 * from which any version of H2 can make it anew.
 *
 * <p>One a day is kept, five in all. The one of today is made anew every ten minutes in which
 * something was written, so that a damaged file costs minutes and not a day.
 */
final class Copies {
  private static final int KEPT = 5;
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern NAME =
      Pattern.compile("library-(\\d{8}T\\d{6}Z)-([a-z0-9-]+)\\.zip");

  private final Path folder;
  private final Clock clock;

  Copies(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** The present moment, as it stands in names of files. */
  static String time(Clock clock) {
    return TIME.format(clock.instant());
  }

  /** One copy. */
  record Copy(Path file, Instant madeAt, String reason) {
    private LocalDate day() {
      return LocalDate.ofInstant(madeAt, ZoneOffset.UTC);
    }

    private boolean replaces(Copy older) {
      return day().equals(older.day()) && reason.equals(older.reason);
    }

    private static Optional<Copy> at(Path file) {
      Matcher name = NAME.matcher(file.getFileName().toString());
      try {
        return name.matches()
            ? Optional.of(new Copy(file, TIME.parse(name.group(1), Instant::from), name.group(2)))
            : Optional.empty();
      } catch (DateTimeException e) {
        return Optional.empty(); // somebody else's file
      }
    }
  }

  /** Whether the newest copy is too old for a library that was just changed. */
  boolean due() throws IOException {
    Instant now = clock.instant();
    return newestFirst().stream()
        .noneMatch(copy -> Duration.between(copy.madeAt(), now).abs().compareTo(FRESH) < 0);
  }

  /** Makes a copy of an open database, and lets go of those that are too many. */
  void make(Connection connection, String reason) throws IOException, SQLException {
    OwnerOnly.folder(folder);
    String name = "library-%s-%s.zip".formatted(time(clock), reason);
    Path unfinished = folder.resolve("unfinished.zip");
    try {
      Database.writeScript(connection, unfinished);
      Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    prune();
  }

  List<Copy> newestFirst() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(Copy::at)
          .flatMap(Optional::stream)
          .sorted(Comparator.comparing(Copy::madeAt).reversed())
          .toList();
    }
  }

  private void prune() throws IOException {
    List<Copy> copies = newestFirst();
    int kept = 0;
    for (int i = 0; i < copies.size(); i++) {
      Copy copy = copies.get(i);
      boolean replaced = copies.subList(0, i).stream().anyMatch(newer -> newer.replaces(copy));
      if (replaced || kept == KEPT) {
        Files.delete(copy.file());
      } else {
        kept++;
      }
    }
  }
}
