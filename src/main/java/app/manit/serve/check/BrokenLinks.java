package app.manit.serve.check;

import app.manit.site.SitePath;
import app.manit.site.SiteWarning;
import java.util.LinkedHashMap;
import java.util.Map;

/** The broken links of a site. One that stands in many files is told once. */
final class BrokenLinks {
  /** Different ones; how many more there are is only counted. */
  private static final int MAX = 1_000;

  private final Map<Fault, Sightings> links = new LinkedHashMap<>();
  private int more;

  private record Fault(LinkFault why, String target) {}

  /** Where a link stands. */
  private static final class Sightings {
    private final BrokenLink link;
    private final String written;
    private final SitePath first;
    private SitePath last;
    private int others;

    Sightings(BrokenLink link, String written, SitePath file) {
      this.link = link;
      this.written = written;
      this.first = file;
      this.last = file;
    }

    /** Files are looked at one after the other. */
    void in(SitePath file) {
      if (!file.equals(last)) {
        last = file;
        others++;
      }
    }

    SiteWarning warning() {
      String[] details =
          link.near().isEmpty() ? new String[] {written} : new String[] {written, link.near()};
      return link.why().warning(first.value(), details).alsoOf(others);
    }
  }

  /**
   * Notes one.
   *
   * @param written as it stands in this file
   */
  void note(SitePath file, String written, BrokenLink link) {
    Fault fault = new Fault(link.why(), link.target());
    Sightings known = links.get(fault);
    if (known != null) {
      known.in(file);
    } else if (links.size() < MAX) {
      links.put(fault, new Sightings(link, written, file));
    } else {
      more++;
    }
  }

  /** Whether some of them may lead to what a script of the home page shows. */
  boolean mayLeadToViews() {
    return links.values().stream().anyMatch(seen -> seen.link.perhapsView());
  }

  /**
   * Tells of them all.
   *
   * @param showsViews whether a script of the home page shows what has no file
   */
  void report(boolean showsViews, Findings findings) {
    boolean home = false;
    for (Sightings seen : links.values()) {
      if (!showsViews || !seen.link.perhapsView()) {
        home |= seen.link.showsHome();
        findings.add(seen.warning());
      }
    }
    if (more > 0) {
      findings.addMore(SiteWarning.Kind.BROKEN_LINK, more);
    }
    if (home) {
      findings.add(SiteWarning.about(SiteWarning.Kind.NO_404_PAGE, ""));
    }
  }
}
