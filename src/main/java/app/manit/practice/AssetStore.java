package app.manit.practice;

import app.manit.site.AssetKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The assets of one project, each under its key. What is there once stays while the project does.
 */
final class AssetStore {
  private record Type(String contentType) {}

  private final PracticeFiles files;
  private final Path folder;

  AssetStore(PracticeFiles files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  boolean has(AssetKey key) {
    return Files.exists(bytes(key));
  }

  /**
   * Keeps a content.
   *
   * @param complete a file with its bytes; moved away
   */
  void put(AssetKey key, String contentType, Path complete) throws IOException {
    // The bytes come last: where they are, the type is, too.
    files.writeJson(type(key), new Type(contentType));
    PracticeFiles.place(complete, bytes(key));
  }

  Optional<StoredAsset> find(AssetKey key) throws IOException {
    return has(key)
        ? Optional.of(
            new StoredAsset(key, files.readJson(type(key), Type.class).contentType(), bytes(key)))
        : Optional.empty();
  }

  private Path bytes(AssetKey key) {
    return folder.resolve(key.value().substring(0, 2)).resolve(key.value());
  }

  private Path type(AssetKey key) {
    return bytes(key).resolveSibling(key.value() + ".json");
  }
}
