package app.manit.source;

import app.manit.site.SitePath;
import app.manit.site.SiteWarning;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an author should know about the names of a page's files. */
final class NameWarnings {
  private static final SitePath INDEX = SitePath.of("index.html");

  private NameWarnings() {}

  /** Adds the warnings for these paths, in their order. */
  static void add(Collection<SitePath> paths, List<SiteWarning> warnings) {
    if (!paths.contains(INDEX)) {
      warnings.add(SiteWarning.about(SiteWarning.Kind.NO_INDEX, ""));
    }
    Map<String, SitePath> byLowerCase = new HashMap<>();
    for (SitePath path : paths) {
      SitePath twin = byLowerCase.putIfAbsent(path.value().toLowerCase(Locale.ROOT), path);
      if (twin != null) {
        warnings.add(
            new SiteWarning(
                SiteWarning.Kind.SAME_BUT_FOR_CASE,
                Shown.text(path.value()),
                Shown.text(twin.value())));
      }
      if (awkward(path)) {
        warnings.add(
            SiteWarning.about(SiteWarning.Kind.AWKWARD_PAGE_NAME, Shown.text(path.value())));
      }
    }
  }

  /**
   * Whether Pages' redirect from {@code x.html} to {@code x} goes astray: it writes the name into
   * the {@code Location} header as it is.
   */
  private static boolean awkward(SitePath path) {
    return path.value().endsWith(".html")
        && path.value().chars().anyMatch(c -> c <= ' ' || c > '~' || "?#%".indexOf(c) >= 0);
  }
}
