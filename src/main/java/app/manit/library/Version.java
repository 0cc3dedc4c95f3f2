package app.manit.library;

import app.manit.site.SiteRules;
import java.time.Instant;
import java.util.List;

/**
 * A site as it was at one moment.
 *
 * @param fingerprint equal for two versions that would be published alike (paths, contents, types
 *     and rules), see {@link VersionFingerprint}
 * @param files in path order
 */
public record Version(
    VersionId id,
    ProjectId project,
    String title,
    SiteRules rules,
    List<VersionFile> files,
    String fingerprint,
    Instant takenAt) {

  /** Copies the list. */
  public Version {
    files = List.copyOf(files);
  }

  /** The sum of all sizes, in bytes. */
  public long totalBytes() {
    return files.stream().mapToLong(VersionFile::size).sum();
  }
}
