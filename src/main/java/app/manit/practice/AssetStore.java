package app.manit.practice;

import app.manit.files.OwnerOnly;
import app.manit.site.AssetKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The assets of one project: the bytes of each in a file, the keys and types of all in one index,
 * to which lines are added. What is there once stays while the project does.
 *
 * <p>One index, because sites have thousands of small files, and a client asks for all of them at
 * once which are there.
 */
final class AssetStore {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{32}) (\\P{Cntrl}+)\\.");

  private final Path folder;
  private final Map<AssetKey, String> types = new ConcurrentHashMap<>();

  /** Folders that are known to be there. */
  private final Set<Path> shards = ConcurrentHashMap.newKeySet();

  /** Reads the index, if there is one. */
  AssetStore(Path folder) throws IOException {
    this.folder = folder;
    if (Files.exists(index())) {
      for (String line : Files.readAllLines(index(), StandardCharsets.UTF_8)) {
        Matcher entry = LINE.matcher(line);
        if (entry.matches()) {
          types.put(new AssetKey(entry.group(1)), entry.group(2));
        }
      }
    }
  }

  private Path index() {
    return folder.resolve("index");
  }

  boolean has(AssetKey key) {
    return types.containsKey(key);
  }

  /**
   * Puts the bytes of an asset in their place. It is there once it is {@linkplain #add added}.
   *
   * @param complete a file with them; moved away
   */
  void place(AssetKey key, Path complete) throws IOException {
    Files.move(complete, placeOf(key), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Writes the bytes of an asset to their place, if nothing is there yet. Nobody reads them before
   * it is {@linkplain #add added}, so the short file of a killed process does no harm; over that,
   * or over one that may just be read, a complete one has to be moved.
   *
   * @return whether nothing was there
   */
  boolean placed(AssetKey key, ByteArrayOutputStream bytes) throws IOException {
    try (OutputStream out = OwnerOnly.newStream(placeOf(key))) {
      bytes.writeTo(out);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  /** Where the bytes of an asset belong, in a folder that is there. */
  private Path placeOf(AssetKey key) throws IOException {
    Path target = bytes(key);
    Path shard = Objects.requireNonNull(target.getParent());
    if (!shards.contains(shard)) {
      OwnerOnly.folder(shard);
      shards.add(shard); // not before: uploads that come side by side would move files to nowhere
    }
    return target;
  }

  /**
   * Adds assets whose bytes are in their place, with their content types. A line begins and ends
   * with a line break, so that one which a killed process cut stands alone and is no entry.
   */
  synchronized void add(Map<AssetKey, String> placed) throws IOException {
    if (placed.isEmpty()) {
      return;
    }
    OwnerOnly.file(index());
    Files.writeString(
        index(),
        placed.entrySet().stream()
            .map(asset -> "\n%s %s.\n".formatted(asset.getKey(), asset.getValue()))
            .collect(Collectors.joining()),
        StandardOpenOption.APPEND);
    types.putAll(placed);
  }

  Optional<StoredAsset> find(AssetKey key) {
    return Optional.ofNullable(types.get(key)).map(type -> new StoredAsset(key, type, bytes(key)));
  }

  private Path bytes(AssetKey key) {
    return folder.resolve(key.value().substring(0, 2)).resolve(key.value());
  }
}
