package app.manit.serve.check;

import app.manit.site.Legible;
import app.manit.site.SitePath;
import app.manit.site.SiteWarning;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What an author should know about the names of a page's files. */
final class NameCheck {
  private NameCheck() {}

  /** Adds the warnings for these paths, in their order. */
  static void check(Collection<SitePath> paths, Findings findings) {
    Map<String, SitePath> byLowerCase = new HashMap<>();
    for (SitePath path : paths) {
      SitePath twin = byLowerCase.putIfAbsent(path.value().toLowerCase(Locale.ROOT), path);
      if (twin != null) {
        findings.add(
            SiteWarning.about(
                SiteWarning.Kind.SAME_BUT_FOR_CASE,
                Legible.of(path.value()),
                Legible.of(twin.value())));
      }
      if (awkward(path)) {
        findings.add(
            SiteWarning.about(SiteWarning.Kind.AWKWARD_PAGE_NAME, Legible.of(path.value())));
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
