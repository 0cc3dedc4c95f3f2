package app.manit.store;

import app.manit.failure.Failure;
import app.manit.failure.FailureException;
import app.manit.failure.FailureKind;
import app.manit.files.DiskFailure;
import app.manit.store.Copies.Copy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a good file in the place of a library that is proven to be damaged, or gone: made from what
 * the damaged one still holds, if that is everything, else from the newest good copy.
 */
final class Repair {
  private static final Logger LOG = LoggerFactory.getLogger(Repair.class);

  private final Path file;
  private final FileSum sum;
  private final Successor successor;
  private final Path twin;
  private final Path rescued;
  private final Copies copies;
  private final Clock clock;
  private final List<StoreNotice> notices = new CopyOnWriteArrayList<>();

  Repair(Path file, Successor successor, Copies copies, Clock clock) {
    this.file = file;
    this.sum = new FileSum(file);
    this.successor = successor;
    this.twin = file.resolveSibling("library-twin.mv.db");
    this.rescued = file.resolveSibling("library-rescued.zip");
    this.copies = copies;
    this.clock = clock;
  }

  /** What was done so far. */
  List<StoreNotice> notices() {
    return List.copyOf(notices);
  }

  /** Whether there was a copy to make the file from; without one there never was a library. */
  boolean restoreMissing() throws IOException {
    Optional<Copy> copy = madeFromCopy();
    if (copy.isPresent()) {
      successor.takePlace();
      notices.add(new StoreNotice(copy.map(Copy::madeAt), Optional.empty()));
    }
    return copy.isPresent();
  }

  /**
   * Looks closely at a file that shows a sign of damage, and replaces it if that is proven.
   *
   * @param certain whether H2 itself called it damaged: then it is replaced even if all rows can be
   *     read, for an index may be what is broken; else it is replaced only if they cannot
   * @throws FailureException DATA_CORRUPT if it is damaged and no copy is good; the file is put
   *     aside all the same, so that the next session begins a new library
   */
  void examine(boolean certain) throws IOException {
    if (madeFromItself()) {
      if (certain) {
        replace(Optional.empty());
      } else {
        successor.discard();
      }
      return;
    }
    Optional<Copy> copy = madeFromCopy();
    if (copy.isEmpty()) {
      throw FailureException.of(FailureKind.DATA_CORRUPT, putAside().toString());
    }
    replace(copy.map(Copy::madeAt));
  }

  private void replace(Optional<Instant> copyMadeAt) throws IOException {
    Path aside = putAside();
    successor.takePlace();
    notices.add(new StoreNotice(copyMadeAt, Optional.of(aside)));
  }

  /** Whether a damaged file still lies beside the library, of this session or an earlier one. */
  boolean hasPutAside() {
    try (Stream<Path> beside = Files.list(file.toAbsolutePath().getParent())) {
      return beside.anyMatch(one -> one.getFileName().toString().startsWith(damaged()));
    } catch (IOException e) {
      throw DiskFailure.of(e, file);
    }
  }

  private String damaged() {
    return file.getFileName() + ".damaged-";
  }

  private Path putAside() throws IOException {
    Path aside = file.resolveSibling(damaged() + Copies.time(clock));
    LOG.warn("the library is damaged and put aside as {}", aside);
    return Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Whether all rows could be read and put into a new file. They are read from a twin, because H2
   * may keep its hold on a file that it failed to open.
   */
  private boolean madeFromItself() throws IOException {
    Files.copy(file, twin, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    try {
      try (Connection connection = Database.open(twin)) {
        Database.requireVersion(connection, sum.version(), file);
        Database.writeScript(connection, rescued);
      }
      makeFrom(rescued);
      return true;
    } catch (SQLException e) {
      throwUnlessDamage(e);
      return false;
    } finally {
      Files.deleteIfExists(twin);
      Files.deleteIfExists(rescued);
    }
  }

  /** The newest copy from which a whole library could be made. */
  private Optional<Copy> madeFromCopy() throws IOException {
    for (Copy copy : copies.newestFirst()) {
      try {
        makeFrom(copy.file());
        return Optional.of(copy);
      } catch (SQLException e) {
        throwUnlessDamage(e);
        LOG.warn("the copy {} cannot be read", copy.file(), e);
      }
    }
    successor.discard();
    return Optional.empty();
  }

  private void makeFrom(Path script) throws IOException, SQLException {
    successor.beginEmpty();
    Database.readScript(successor.file(), script);
    successor.putInOrder();
  }

  /** A full disk says nothing about the file. */
  private void throwUnlessDamage(SQLException error) {
    if (DiskFailure.full(error, file)) {
      throw new FailureException(
          Failure.of(FailureKind.DISK_FULL, List.of(file.toString()), error.toString()), error);
    }
    FailureException meaning = Diagnosis.of(error, file);
    if (meaning.failure().kind() != FailureKind.DATA_UNAVAILABLE) {
      throw meaning;
    }
  }
}
