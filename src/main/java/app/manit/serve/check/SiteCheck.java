package app.manit.serve.check;

import app.manit.serve.RuleWarnings;
import app.manit.site.Site;
import app.manit.site.SiteWarning;
import java.util.List;

/**
 * What the author of a page should know of what Pages will do with it. The same for a page that is
 * taken in and for one that was stored long ago: it is all found in its files and rules.
 */
public final class SiteCheck {
  private SiteCheck() {}

  /**
   * Looks a site through. What cannot be read counts as having nothing in it: whoever needs the
   * file says so.
   *
   * @return first what stands in a visitor's way; of each kind at most {@link Findings#PER_KIND},
   *     and one more that tells how many others there are
   */
  public static List<SiteWarning> of(Site site) {
    Findings findings = new Findings();
    Ground ground = new Ground(site);
    Effort effort = new Effort();
    HomePage.check(ground).ifPresent(findings::add);
    new PageCheck(ground, effort, findings).run();
    RuleWarnings.of(site.rules()).forEach(findings::add);
    NameCheck.check(site.files().keySet(), findings);
    if (effort.isCut()) {
      findings.add(SiteWarning.about(SiteWarning.Kind.CHECKED_IN_PART, ""));
    }
    return findings.all();
  }
}
