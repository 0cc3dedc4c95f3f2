package app.manit.serve;

import app.manit.site.AssetKey;
import app.manit.site.AssetKeyHasher;
import app.manit.site.Site;
import app.manit.site.SiteFile;
import app.manit.site.SitePath;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of a site that has not been uploaded; a file is hashed when it is first asked for. */
public final class SiteAssets implements AssetSource {
  private static final Logger LOG = LoggerFactory.getLogger(SiteAssets.class);

  /** Stands for a content that cannot be read; serving it fails like reading it did. */
  private static final AssetKey UNREADABLE = new AssetKey("0".repeat(32));

  private final Map<String, SiteFile> files;
  private final Map<SitePath, AssetKey> keys = new ConcurrentHashMap<>();

  /** The files of this site. */
  public SiteAssets(Site site) {
    this.files =
        site.files().values().stream()
            .collect(Collectors.toUnmodifiableMap(file -> file.path().manifestKey(), file -> file));
  }

  @Override
  public Optional<ServedAsset> find(String manifestKey) {
    return Optional.ofNullable(files.get(manifestKey))
        .map(file -> new ServedAsset(key(file), file.contentType(), file.content()));
  }

  private AssetKey key(SiteFile file) {
    return keys.computeIfAbsent(
        file.path(),
        path -> {
          try {
            return AssetKeyHasher.hash(file.content(), path.extension());
          } catch (IOException e) {
            LOG.warn("cannot read {}", path, e);
            return UNREADABLE;
          }
        });
  }
}
