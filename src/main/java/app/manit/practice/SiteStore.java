package app.manit.practice;

import app.manit.site.AssetKey;
import app.manit.site.SiteRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What each deployment of a project consists of: its manifest and its rule files. */
final class SiteStore {

  /**
   * The content of a deployment.
   *
   * @param manifest from path to asset key
   */
  record Stored(Map<String, String> manifest, SiteRules rules) {
    Stored {
      manifest = Map.copyOf(manifest);
    }
  }

  private final PracticeFiles files;
  private final Path folder;
  private final AssetStore assets;

  SiteStore(PracticeFiles files, Path folder, AssetStore assets) {
    this.files = files;
    this.folder = folder;
    this.assets = assets;
  }

  void put(String deploymentId, Stored site) throws IOException {
    files.writeJson(file(deploymentId), site);
  }

  Stored get(String deploymentId) throws IOException {
    return files.readJson(file(deploymentId), Stored.class);
  }

  void delete(String deploymentId) {
    PracticeFiles.deleteTree(file(deploymentId));
  }

  /** The files of a deployment, ready to be served. */
  DeploymentAssets assets(Stored site) {
    return new DeploymentAssets(site.manifest(), assets);
  }

  /** Whether an asset of this key was uploaded to the project. */
  boolean hasAsset(AssetKey key) {
    return assets.has(key);
  }

  private Path file(String deploymentId) {
    return folder.resolve(deploymentId + ".json");
  }
}
