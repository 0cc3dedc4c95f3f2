package app.manit.deploy;

import app.manit.library.Version;
import app.manit.library.VersionFile;
import app.manit.site.Site;
import app.manit.site.SiteFile;
import app.manit.site.SiteOrigin;
import app.manit.site.SitePath;
import app.manit.store.ObjectStore;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns a stored version back into the site that it was. */
public final class VersionSite {
  private VersionSite() {}

  /** The site, its contents read from the object store when they are needed. */
  public static Site of(Version version, ObjectStore objects) {
    SortedMap<SitePath, SiteFile> files = new TreeMap<>();
    version.files().forEach(file -> files.put(file.path(), file(file, objects)));
    return new Site(version.title(), files, version.rules(), SiteOrigin.NONE, List.of());
  }

  /** One file of it. */
  static SiteFile file(VersionFile file, ObjectStore objects) {
    return new SiteFile(
        file.path(), file.contentType(), objects.content(file.digest(), file.size()));
  }
}
