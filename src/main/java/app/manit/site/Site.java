package app.manit.site;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A page, ready to be shown, served, compared, stored or published: everything in the program works
 * on this, whatever was dropped.
 *
 * @param title what its author calls it; any script, never blank
 * @param files the assets by path, in path order; the rule files are not among them
 * @param warnings what was left out of it, or changed, and cannot be seen in the files
 */
public record Site(
    String title,
    SortedMap<SitePath, SiteFile> files,
    SiteRules rules,
    SiteOrigin origin,
    List<SiteWarning> warnings) {

  /** Copies the collections. */
  public Site {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    warnings = List.copyOf(warnings);
  }

  /** The file at exactly this path. */
  public Optional<SiteFile> file(SitePath path) {
    return Optional.ofNullable(files.get(path));
  }

  /** The sum of all sizes, in bytes. */
  public long totalBytes() {
    return files.values().stream().mapToLong(SiteFile::size).sum();
  }
}
