package app.manit.serve.check;

import app.manit.serve.RuleWarnings;
import app.manit.site.Site;
import app.manit.site.SiteWarning;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the author of a page should know of what Pages will do with it. The same for a page that is
 * taken in and for one that was stored long ago: it is all found in its files and rules.
 */
public final class SiteCheck {
  private static final Logger LOG = LoggerFactory.getLogger(SiteCheck.class);

  private SiteCheck() {}

  /**
   * Looks a site through. What cannot be read counts as having nothing in it: whoever needs the
   * file says so. Nor does a fault of ours keep a page from being shown or published: it is logged,
   * and the author told that not all was looked at.
   *
   * @return first what stands in a visitor's way; of each kind at most {@link Findings#PER_KIND},
   *     and one more that tells how many others there are
   */
  public static List<SiteWarning> of(Site site) {
    Findings findings = new Findings();
    Ground ground = new Ground(site);
    Effort effort = new Effort();
    HomePage.check(ground).ifPresent(findings::add);
    boolean whole = lookThroughPages(new PageCheck(ground, effort, findings), site);
    RuleWarnings.of(site.rules()).forEach(findings::add);
    NameCheck.check(site.files().keySet(), findings);
    if (!whole || effort.isCut()) {
      findings.add(SiteWarning.about(SiteWarning.Kind.CHECKED_IN_PART, ""));
    }
    return findings.all();
  }

  private static boolean lookThroughPages(PageCheck pages, Site site) {
    try {
      pages.run();
      return true;
    } catch (RuntimeException fault) {
      LOG.error("“{}” could not be looked through", site.title(), fault);
      return false;
    }
  }
}
