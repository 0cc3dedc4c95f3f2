package app.manit.store;

import app.manit.files.OwnerOnly;
import app.manit.site.AssetKeyHasher;
import app.manit.store.PackIndex.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Small contents that came by the hundreds, in a file for all of one intake: {@code
 * objects/packs/*.pack}. To make a file takes longer than all else that is done with such a
 * content.
 *
 * <p>What lies in the packs is read when it is first asked for, and kept. Other processes add packs
 * and take some away: so whoever misses something {@linkplain #look looks again}, and whoever finds
 * a pack gone {@linkplain #forget forgets} it.
 */
final class Packs {
  private static final Logger LOG = LoggerFactory.getLogger(Packs.class);

  private static final String ENDING = ".pack";

  private final Path folder;
  private final Incoming incoming;
  private volatile Map<Path, Pack> known = Map.of();

  Packs(Path folder, Incoming incoming) {
    this.folder = folder;
    this.incoming = incoming;
  }

  /** A content, where it lies. */
  record Packed(Pack pack, Entry entry) {
    boolean hasSize(long size) {
      return entry.length() == size;
    }
  }

  /** Where a content lies; empty if in no pack that is known. */
  Optional<Packed> find(String digest) {
    Collection<Pack> packs = known.values();
    Optional<byte[]> wanted = packs.isEmpty() ? Optional.empty() : PackIndex.digest(digest);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    for (Pack pack : packs) {
      Optional<Entry> entry = pack.find(wanted.get());
      if (entry.isPresent()) {
        return Optional.of(new Packed(pack, entry.get()));
      }
    }
    return Optional.empty();
  }

  /** Reads the packs that are not known yet, and forgets those that are gone. */
  synchronized void look() throws IOException {
    Map<Path, Pack> there = new HashMap<>();
    for (Path file : FolderEntries.of(folder)) {
      if (file.toString().endsWith(ENDING)) {
        Pack before = known.get(file);
        Optional<Pack> pack = before == null ? read(file) : Optional.of(before);
        pack.ifPresent(p -> there.put(file, p));
      }
    }
    known = Map.copyOf(there);
  }

  /** One that cannot be read may be readable the next time, so it is neither known nor in doubt. */
  private static Optional<Pack> read(Path file) {
    try {
      return Optional.of(Pack.read(file));
    } catch (NoSuchFileException e) {
      return Optional.empty(); // taken away just now
    } catch (IOException e) {
      LOG.warn("{} cannot be read", file, e);
      return Optional.empty();
    }
  }

  /** Does not know a pack any more, which is gone or not what it was; it may be read anew. */
  synchronized void forget(Pack pack) {
    Map<Path, Pack> rest = new HashMap<>(known);
    rest.remove(pack.file(), pack);
    known = Map.copyOf(rest);
  }

  /** Begins a pack. */
  PackWriter begin() throws IOException {
    return new PackWriter(incoming.arriving());
  }

  /** Puts a pack in its place: from now on what lies in it is found. */
  void complete(PackWriter pack) throws IOException {
    OwnerOnly.folder(folder);
    pack.complete(folder.resolve(UUID.randomUUID() + ENDING));
    look();
  }

  /** The bytes of a content that lies whole in a pack that is known. */
  Optional<byte[]> bytes(String digest, long size) {
    Optional<Packed> packed = find(digest).filter(found -> found.hasSize(size));
    while (packed.isPresent()) {
      Optional<byte[]> bytes = bytes(packed.get());
      if (bytes.isPresent()) {
        return bytes;
      }
      // What is damaged or gone is not found again, and may lie in another pack, too.
      Optional<Packed> next = find(digest).filter(found -> found.hasSize(size));
      packed = next.equals(packed) ? Optional.empty() : next;
    }
    return Optional.empty();
  }

  /** The bytes of a content; empty if they are damaged, or cannot be read (any more). */
  Optional<byte[]> bytes(Packed packed) {
    try {
      return packed.pack().bytes(packed.entry());
    } catch (IOException e) {
      LOG.info("{} cannot be read (any more): {}", packed.pack().file(), e.toString());
      if (!packed.pack().whole()) {
        forget(packed.pack());
      }
      return Optional.empty();
    }
  }

  /**
   * Removes the packs of which nothing is wanted, and writes those anew of which less than half is.
   *
   * @param before younger packs stay
   * @return the digests of what was removed
   */
  Set<String> sweep(Set<String> wanted, Instant before) throws IOException {
    look();
    Set<String> removed = new HashSet<>();
    Set<String> kept = new HashSet<>();
    for (Pack pack : youngestFirst()) {
      List<Entry> all = pack.entries();
      // Processes that sweep at the same time may each have written the same anew: one is enough.
      // They agree which, since a pack that becomes young meanwhile is not taken away.
      List<Entry> live =
          all.stream()
              .filter(e -> wanted.contains(e.digest()) && !kept.contains(e.digest()))
              .filter(pack::sound)
              .toList();
      Set<String> staying = digests(live);
      if (mostlyDead(live, all) && FileAge.isBefore(pack.file(), before)) {
        staying = rewritten(pack, live);
        if (incoming.takeAway(pack.file(), before)) {
          forget(pack);
          removed.addAll(digests(all));
        }
      }
      kept.addAll(staying);
    }
    removed.removeAll(kept);
    return removed;
  }

  private static boolean mostlyDead(List<Entry> live, List<Entry> all) {
    return live.isEmpty() || 2 * weight(live) < weight(all);
  }

  private static long weight(List<Entry> entries) {
    return entries.stream().mapToLong(Entry::weight).sum();
  }

  private static Set<String> digests(List<Entry> entries) {
    return entries.stream().map(Entry::digest).collect(Collectors.toSet());
  }

  private List<Pack> youngestFirst() throws IOException {
    record Aged(Pack pack, FileTime time) {}
    List<Aged> aged = new ArrayList<>();
    for (Pack pack : known.values()) {
      if (pack.whole()) {
        try {
          aged.add(new Aged(pack, Files.getLastModifiedTime(pack.file())));
        } catch (NoSuchFileException e) {
          LOG.debug("{} was taken away just now", pack.file(), e);
        }
      }
    }
    return aged.stream()
        .sorted(Comparator.comparing(Aged::time).thenComparing(one -> one.pack().file()).reversed())
        .map(Aged::pack)
        .toList();
  }

  /**
   * Writes contents of a pack into a new one, without those that are damaged: they would be taken
   * for whole there.
   *
   * @return the digests of those that lie in the new one
   */
  private Set<String> rewritten(Pack pack, List<Entry> live) throws IOException {
    if (live.isEmpty()) {
      return Set.of();
    }
    Set<String> copied = new HashSet<>();
    try (PackWriter writer = begin()) {
      for (Entry entry : live) {
        Optional<byte[]> bytes = pack.bytes(entry).filter(read -> isOf(entry, read));
        if (bytes.isPresent()) {
          writer.add(entry.digest(), bytes.get(), entry.length());
          copied.add(entry.digest());
        }
      }
      if (!copied.isEmpty()) {
        complete(writer);
      }
    }
    return copied;
  }

  private static boolean isOf(Entry entry, byte[] bytes) {
    AssetKeyHasher hasher = new AssetKeyHasher();
    hasher.update(bytes, 0, bytes.length);
    return hasher.digest().equals(entry.digest());
  }
}
