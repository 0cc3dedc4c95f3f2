package app.manit.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.manit.library.Project;
import app.manit.library.ProjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A library that is damaged somehow, decided by a seed, and then opened. It was copied, and changed
 * since the copy was made. Whatever the damage, it must come back whole, or as it was copied and
 * with a notice that says so; and what was found must lie beside it.
 */
public final class DamageTrial {
  private static final int BLOCK = 4096;
  private static final List<String> COPIED = slugs("copied", 40);
  private static final List<String> SINCE = slugs("since", 10);
  private static final String AFTER = "after";

  private final byte[] whole;
  private final byte[] sum;
  private final byte[] copy;
  private final String copyName;

  /** What became of the library. */
  public enum Outcome {
    /** Everything was there, and the file was not even touched. */
    UNHARMED,
    /** Everything was there, in a new file. */
    RESCUED,
    /** All that the copy holds was there. */
    RESTORED
  }

  /** A damage, and what came of it. */
  public record Result(String damage, Outcome outcome) {
    @Override
    public String toString() {
      return damage + " " + outcome;
    }
  }

  /**
   * @param folder where the library is made; empty
   */
  public DamageTrial(Path folder) throws IOException {
    EmptyLibrary.in(folder);
    keep(folder, COPIED);
    keep(folder, SINCE);
    whole = Files.readAllBytes(folder.resolve("library.mv.db"));
    sum = Files.readAllBytes(folder.resolve("library.sum"));
    try (Stream<Path> copies = Files.list(folder.resolve("backups"))) {
      Path only = copies.findFirst().orElseThrow();
      copy = Files.readAllBytes(only);
      copyName = only.getFileName().toString();
    }
  }

  /**
   * Damages the library and opens it; fails if anything is lost without a word.
   *
   * @param home an empty folder
   */
  public Result run(Path home, long seed) throws IOException {
    Random random = new Random(seed);
    Damage kind = Damage.values()[random.nextInt(Damage.values().length)];
    byte[] damaged = kind.on(whole.clone(), random);
    Path file = home.resolve("library.mv.db");
    Files.write(file, damaged);
    Files.write(home.resolve("library.sum"), sum);
    Files.createDirectory(home.resolve("backups"));
    Files.write(home.resolve("backups").resolve(copyName), copy);

    TurnableClock clock = new TurnableClock();
    clock.turn(Duration.ofMinutes(1));
    Outcome outcome;
    try (LibraryStore store = new LibraryStore(home, clock)) {
      outcome = outcome(store, damaged, "seed %d, %s".formatted(seed, kind));
      store.change(session -> session.insert(project(AFTER)));
    }
    try (LibraryStore store = new LibraryStore(home, clock)) {
      assertThat(found(store)).as("seed %d, later", seed).contains(AFTER);
      assertThat(rows(store)).as("seed %d, later", seed).isGreaterThan(COPIED.size());
      assertThat(store.notices()).as("seed %d, later", seed).isEmpty();
    }
    return new Result(kind.name(), outcome);
  }

  private static Outcome outcome(LibraryStore store, byte[] damaged, String trial)
      throws IOException {
    Set<String> found = found(store);
    List<StoreNotice> notices = store.notices();
    Outcome outcome =
        notices.isEmpty()
            ? Outcome.UNHARMED
            : notices.getFirst().copyMadeAt().isEmpty() ? Outcome.RESCUED : Outcome.RESTORED;
    Set<String> expected = new HashSet<>(COPIED);
    if (outcome != Outcome.RESTORED) {
      expected.addAll(SINCE);
    }
    // What could be read of a damaged file is kept, with the wrong letters that may be in it.
    int missing = outcome == Outcome.RESCUED ? expected.size() - rows(store) : 0;
    assertThat(outcome == Outcome.RESCUED ? missing == 0 : found.equals(expected))
        .as("%s, %s: %d of %d were there", trial, outcome, found.size(), expected.size())
        .isTrue();
    if (outcome != Outcome.UNHARMED) {
      Path aside = notices.getFirst().damaged().orElseThrow();
      assertThat(sameButForHeaders(Files.readAllBytes(aside), damaged))
          .as("%s, %s: put aside as it was", trial, outcome)
          .isTrue();
    }
    return outcome;
  }

  /** H2 writes its headers as soon as it opens a file that still looks good. */
  private static boolean sameButForHeaders(byte[] one, byte[] other) {
    return one.length == other.length
        && (one.length < 2 * BLOCK
            ? Arrays.equals(one, other)
            : Arrays.equals(one, 2 * BLOCK, one.length, other, 2 * BLOCK, other.length));
  }

  /** What bad disks, bad copies, power cuts and other programs do to a file. */
  enum Damage {
    CUT,
    CUT_AT_BLOCK,
    FLIPPED_BYTES,
    ZEROS,
    GARBAGE,
    LOST_TAIL,
    LOST_HEADER,
    SWAPPED_BLOCKS,
    MORE_AT_THE_END,
    LEFT_OPEN_AND_CUT,
    LEFT_OPEN_AND_GARBAGE;

    byte[] on(byte[] bytes, Random random) {
      int length = bytes.length;
      int blocks = length / BLOCK;
      int at = random.nextInt(length);
      return switch (this) {
        case CUT -> Arrays.copyOf(bytes, at);
        case CUT_AT_BLOCK -> Arrays.copyOf(bytes, random.nextInt(blocks) * BLOCK);
        case FLIPPED_BYTES -> {
          for (int i = random.nextInt(20); i >= 0; i--) {
            bytes[random.nextInt(length)] ^= (byte) (1 << random.nextInt(8));
          }
          yield bytes;
        }
        case ZEROS -> {
          Arrays.fill(bytes, at, Math.min(length, at + 1 + random.nextInt(4 * BLOCK)), (byte) 0);
          yield bytes;
        }
        case GARBAGE -> garbage(bytes, at, random);
        case LOST_TAIL -> {
          Arrays.fill(bytes, length - 1 - random.nextInt(4 * BLOCK), length, (byte) 0xff);
          yield bytes;
        }
        case LOST_HEADER -> {
          Arrays.fill(bytes, 0, 1 + random.nextInt(3 * BLOCK), (byte) random.nextInt());
          yield bytes;
        }
        case SWAPPED_BLOCKS -> {
          int one = random.nextInt(blocks) * BLOCK;
          int other = random.nextInt(blocks) * BLOCK;
          byte[] block = Arrays.copyOfRange(bytes, one, one + BLOCK);
          System.arraycopy(bytes, other, bytes, one, BLOCK);
          System.arraycopy(block, 0, bytes, other, BLOCK);
          yield bytes;
        }
        case MORE_AT_THE_END -> {
          byte[] more = new byte[1 + random.nextInt(4 * BLOCK)];
          random.nextBytes(more);
          byte[] longer = Arrays.copyOf(bytes, length + more.length);
          System.arraycopy(more, 0, longer, length, more.length);
          yield longer;
        }
        case LEFT_OPEN_AND_CUT ->
            Arrays.copyOf(leftOpen(bytes), 2 * BLOCK + random.nextInt(length - 2 * BLOCK));
        case LEFT_OPEN_AND_GARBAGE ->
            garbage(leftOpen(bytes), 2 * BLOCK + random.nextInt(length - 2 * BLOCK), random);
      };
    }

    private static byte[] garbage(byte[] bytes, int at, Random random) {
      byte[] garbage = new byte[Math.min(bytes.length - at, 1 + random.nextInt(4 * BLOCK))];
      random.nextBytes(garbage);
      System.arraycopy(garbage, 0, bytes, at, garbage.length);
      return bytes;
    }

    private static byte[] leftOpen(byte[] bytes) {
      return Headers.edited(bytes, line -> line.replace(",clean:1", ""));
    }
  }

  private static void keep(Path home, List<String> slugs) {
    // The copy is made when the library is let go: only at the end, however slow the machine is.
    try (LibraryStore store =
        new LibraryStore(
            home,
            new TurnableClock(),
            Schema.CURRENT,
            LibraryStore.PATIENCE,
            Duration.ofMinutes(1))) {
      for (String slug : slugs) {
        store.change(session -> session.insert(project(slug)));
      }
    }
  }

  private static int rows(LibraryStore store) {
    return store.<List<Project>>read(LibrarySession::projects).size();
  }

  /** The projects that are there as they were kept. */
  private static Set<String> found(LibraryStore store) {
    return store.<List<Project>>read(LibrarySession::projects).stream()
        .filter(found -> found.equals(project(found.slug(), found.id())))
        .map(Project::slug)
        .collect(Collectors.toSet());
  }

  private static Project project(String slug) {
    return project(slug, ProjectId.random());
  }

  private static Project project(String slug, ProjectId id) {
    Project sample = Samples.project(slug, "Title of " + slug);
    return new Project(
        id,
        slug,
        sample.title(),
        sample.source(),
        sample.sandboxUrl(),
        sample.createdAt(),
        sample.changedAt());
  }

  private static List<String> slugs(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> name + "-" + i).toList();
  }
}
