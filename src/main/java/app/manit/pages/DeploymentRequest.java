package app.manit.pages;

import app.manit.site.AssetKey;
import app.manit.site.SiteRules;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a deployment shall consist of.
 *
 * @param manifest asset keys by path ({@link app.manit.site.SitePath#manifestKey()}); all of them
 *     must be in the host's store
 * @param branch the project's production branch, or any other for a preview
 * @param commitMessage shown in the host's dashboard; sent as one line of at most 384 bytes
 * @param commitHash what we find it by after a lost answer; empty for none
 */
public record DeploymentRequest(
    SortedMap<String, AssetKey> manifest,
    SiteRules rules,
    String branch,
    String commitMessage,
    String commitHash) {

  /** Copies the manifest and checks its paths. */
  public DeploymentRequest {
    manifest = Collections.unmodifiableSortedMap(new TreeMap<>(manifest));
    if (!manifest.keySet().stream().allMatch(path -> path.startsWith("/"))) {
      throw new IllegalArgumentException("a path of a manifest starts with a slash");
    }
  }
}
