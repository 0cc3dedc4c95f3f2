package app.manit.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What tells, without reading it, that a file is still the same: which one it is, its size, and
 * when it was last written and last changed in any way. The last of them no program can set back.
 *
 * @param place device and inode
 */
record FileTrace(String place, long size, Instant written, Instant changed) {
  private static final String WANTED = "unix:dev,ino,size,lastModifiedTime,ctime";

  /**
   * A second change within one tick of the clock of its file system leaves no other trace than the
   * first. Systems that count parts of seconds tick every few milliseconds.
   */
  private static final Duration TICK = Duration.ofMillis(100);

  /** The coarsest there is. */
  private static final Duration TICK_OF_SECONDS = Duration.ofSeconds(2);

  /** The trace of a file; empty where the system keeps no time of its last change. */
  static Optional<FileTrace> of(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return Optional.empty();
    }
    Map<String, Object> known = Files.readAttributes(file, WANTED);
    return Optional.of(
        new FileTrace(
            known.get("dev") + ":" + known.get("ino"),
            known(known, "size", Long.class),
            known(known, "lastModifiedTime", FileTime.class).toInstant(),
            known(known, "ctime", FileTime.class).toInstant()));
  }

  private static <T> T known(Map<String, Object> attributes, String name, Class<T> type) {
    return Objects.requireNonNull(type.cast(attributes.get(name)), name);
  }

  /**
   * By hand: thousands are compared in a short process, and Java makes records' own at run time.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FileTrace that
        && size == that.size
        && place.equals(that.place)
        && written.equals(that.written)
        && changed.equals(that.changed);
  }

  @Override
  public int hashCode() {
    return Objects.hash(place, size, written, changed);
  }

  /** Whether a change at that moment, or later, would leave another trace. */
  boolean settledBefore(Instant moment) {
    boolean wholeSecond = changed.equals(changed.truncatedTo(ChronoUnit.SECONDS));
    Duration tick = wholeSecond ? TICK_OF_SECONDS : TICK;
    return changed.isBefore(moment.minus(tick));
  }
}
