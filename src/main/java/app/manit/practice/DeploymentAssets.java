package app.manit.practice;

import app.manit.serve.AssetSource;
import app.manit.serve.ServedAsset;
import app.manit.site.AssetKey;
import app.manit.site.SitePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files of one deployment, by its manifest. */
final class DeploymentAssets implements AssetSource {
  private final Map<String, String> manifest;
  private final AssetStore assets;
  private final Map<String, ServedAsset> seen = new ConcurrentHashMap<>();

  DeploymentAssets(Map<String, String> manifest, AssetStore assets) {
    this.manifest = manifest;
    this.assets = assets;
  }

  @Override
  public Optional<ServedAsset> find(String manifestKey) {
    String key = manifest.get(manifestKey);
    return key == null
        ? Optional.empty()
        : Optional.of(seen.computeIfAbsent(manifestKey, path -> load(path, new AssetKey(key))));
  }

  private ServedAsset load(String path, AssetKey key) {
    StoredAsset asset = assets.find(key).orElseThrow(); // checked when the deployment was made
    try {
      return new ServedAsset(key, asset.contentType(), asset.content(extension(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link SitePath#extension}, for a path that need not be one of ours. */
  private static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot <= 0 || dot == name.length() - 1 ? "" : name.substring(dot + 1);
  }
}
