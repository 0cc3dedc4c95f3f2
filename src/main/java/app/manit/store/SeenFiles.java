package app.manit.store;

import app.manit.files.DiskFailure;
import app.manit.files.OwnerOnly;
import app.manit.files.WholeFile;
import app.manit.site.AssetKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which contents the files of a source had when it was last taken in, so that those which nobody
 * has touched since need not be read again. One text file a source, {@code seen/<digest of its
 * path>}; without it everything is read, so whatever is wrong with it does no harm.
 *
 * <p>A file counts as untouched by its {@link FileTrace}, and only if that had settled before it
 * was read. Where systems keep no such traces (Windows) every file is read each time.
 */
public final class SeenFiles {
  private static final Logger LOG = LoggerFactory.getLogger(SeenFiles.class);

  private static final Pattern LINE =
      Pattern.compile(
          "([0-9a-f]{64}) ([0-9a-f]{32}) (\\d+:\\d+) (\\d{1,18}) (\\S{1,40}) (\\S{1,40}) (.+)");

  private final Delivery delivery;
  private final Clock clock;
  private final Path list;
  private final Map<String, Seen> before;
  private final Map<String, Seen> now = new ConcurrentHashMap<>();

  /** A content, and the trace of the file that had it. */
  private record Seen(FileTrace trace, StoredObject object) {}

  private SeenFiles(Delivery delivery, Clock clock, Path list, Map<String, Seen> before) {
    this.delivery = delivery;
    this.clock = clock;
    this.list = list;
    this.before = before;
  }

  static SeenFiles of(Delivery delivery, Clock clock, Path folder, String source) {
    Path list = folder.resolve(digest(source));
    return new SeenFiles(delivery, clock, list, read(list));
  }

  /** Reads what was noted; a line that makes no sense is none. */
  private static Map<String, Seen> read(Path list) {
    Map<String, Seen> seen = new ConcurrentHashMap<>();
    try (Stream<String> lines = Files.lines(list, StandardCharsets.UTF_8)) {
      lines.map(LINE::matcher).filter(Matcher::matches).forEach(line -> add(line, seen));
    } catch (NoSuchFileException e) {
      return Map.of();
    } catch (IOException | RuntimeException e) {
      LOG.info("{} cannot be read, so everything else will be", list, e);
      return Map.of();
    }
    return seen;
  }

  private static void add(Matcher line, Map<String, Seen> seen) {
    try {
      long size = Long.parseLong(line.group(4));
      seen.put(
          line.group(7),
          new Seen(
              new FileTrace(
                  line.group(3), size, Instant.parse(line.group(5)), Instant.parse(line.group(6))),
              new StoredObject(line.group(1), size, new AssetKey(line.group(2)))));
    } catch (DateTimeException e) {
      LOG.debug("not a line of {}", line.group(7), e);
    }
  }

  /**
   * Keeps the content of a file, reading it only if it may have changed.
   *
   * @param path what the source calls it, which decides the extension
   * @param put reads and keeps it
   */
  public StoredObject keep(String path, Path file, Supplier<StoredObject> put) {
    Optional<FileTrace> trace = trace(file);
    Instant start = clock.instant();
    Seen seen = before.get(path);
    if (seen != null
        && trace.filter(seen.trace()::equals).isPresent()
        && delivery.renew(seen.object())) {
      now.put(path, seen);
      return seen.object();
    }
    StoredObject object = put.get();
    trace
        .filter(t -> t.settledBefore(start) && t.size() == object.size())
        .filter(t -> trace(file).equals(Optional.of(t)))
        .ifPresent(t -> now.put(path, new Seen(t, object)));
    return object;
  }

  /** A file that is gone, or not ours to look at, leaves none; reading it tells what is wrong. */
  private static Optional<FileTrace> trace(Path file) {
    try {
      return FileTrace.of(file);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether a source has a list. */
  static boolean has(Path folder, String source) {
    return Files.exists(folder.resolve(digest(source)));
  }

  /** Notes what was kept, for the next time; also that it was nothing. */
  public void note() {
    if (now.equals(before) && Files.exists(list)) {
      return;
    }
    String text =
        now.entrySet().stream()
            .map(entry -> line(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining());
    try {
      OwnerOnly.folder(list.resolveSibling(""));
      WholeFile.write(list, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOG.warn("the next time everything will be read again", DiskFailure.of(e, list));
    }
  }

  private static String line(String path, Seen seen) {
    FileTrace trace = seen.trace();
    StoredObject object = seen.object();
    return String.join(
        " ",
        object.digest(),
        object.assetKey().toString(),
        trace.place(),
        Long.toString(trace.size()),
        trace.written().toString(),
        trace.changed().toString(),
        path + "\n");
  }

  private static String digest(String source) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Forgets all of them: what lies in a store may not be what was once put there. */
  static void forget(Path folder) {
    sweep(folder, Instant.MAX);
  }

  /** Removes those of sources that were not taken in since. */
  static void sweep(Path folder, Instant before) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> lists = Files.list(folder)) {
      for (Path one : lists.toList()) {
        if (FileAge.isBefore(one, before)) {
          Files.deleteIfExists(one);
        }
      }
    } catch (IOException e) {
      throw DiskFailure.of(e, folder);
    }
  }
}
