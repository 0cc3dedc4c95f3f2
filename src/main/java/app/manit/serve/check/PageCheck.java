package app.manit.serve.check;

import app.manit.serve.RuleWarnings;
import app.manit.serve.WebUrl;
import app.manit.site.SiteFile;
import app.manit.site.SitePath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Looks through all pages of a site, the one to begin with first, and through the style sheets that
 * they use.
 */
final class PageCheck {
  private static final String HTML = "text/html";
  private static final String CSS = "text/css";

  private final Ground ground;
  private final Effort effort;
  private final Findings findings;
  private final BrokenLinks broken = new BrokenLinks();
  private final LinkCheck links;
  private final FormCheck forms;
  private final BuildCheck builds;
  private final Deque<SiteFile> sheets = new ArrayDeque<>();
  private final Set<SitePath> knownSheets = new LinkedHashSet<>();
  private final Set<SitePath> scripts = new LinkedHashSet<>();
  private boolean showsViews;

  PageCheck(Ground ground, Effort effort, Findings findings) {
    this.ground = ground;
    this.effort = effort;
    this.findings = findings;
    this.links = new LinkCheck(ground, effort, broken);
    this.forms = new FormCheck(ground, links, findings);
    this.builds = new BuildCheck(effort, findings);
  }

  void run() {
    ground.site().files().values().stream()
        .filter(file -> file.contentType().equals(HTML))
        .sorted((one, other) -> firstThingsFirst(one.path(), other.path()))
        .forEach(this::page);
    for (SiteFile sheet = sheets.poll(); sheet != null; sheet = sheets.poll()) {
      sheet(sheet);
    }
    broken.report(broken.mayLeadToViews() && showsViews(), findings);
  }

  private static int firstThingsFirst(SitePath one, SitePath other) {
    int home = Boolean.compare(isHome(other), isHome(one));
    int depth = home != 0 ? home : Long.compare(depth(one), depth(other));
    return depth != 0 ? depth : one.compareTo(other);
  }

  private static boolean isHome(SitePath path) {
    return path.value().equals("index.html");
  }

  private static long depth(SitePath path) {
    return path.value().chars().filter(c -> c == '/').count();
  }

  private void page(SiteFile file) {
    String html = effort.bounded(effort.read(file));
    if (!Telltale.isIn(html)) {
      return;
    }
    Markup page = PageReader.read(html);
    WebUrl address = ground.address(file.path());
    Optional<WebUrl> base =
        page.base()
            .map(LinkText::clean)
            .filter(text -> !LinkText.leadsNowhereElse(text))
            .flatMap(address::link);
    Place place = new Place(file.path(), base.orElse(address), page.isScripted(), page.whole());
    base.filter(url -> !ground.has(url))
        .ifPresent(url -> links.look(place, new Link(url.toString(), Link.Use.FOLLOWED)));
    // A link that stands there twice is looked at once.
    new LinkedHashSet<>(page.links()).forEach(link -> link(place, page, link));
    page.forms().forEach(form -> forms.look(place, page, form));
    page.modules().forEach(module -> builds.look(file.path(), page, module));
    showsViews |= page.scripts().stream().anyMatch(Markup::routes);
  }

  private void link(Place place, Markup page, Link link) {
    if (builds.needsBuild(place, link, links)) {
      return;
    }
    Optional<SiteFile> file = links.look(place, link);
    switch (link.use()) {
      case STYLE -> file.ifPresent(this::enqueue);
      case SCRIPT -> file.map(SiteFile::path).ifPresent(scripts::add);
      case MODULE -> {
        file.map(SiteFile::path).ifPresent(scripts::add);
        file.ifPresent(script -> builds.look(page, script));
      }
      case FOLLOWED, LOADED -> {}
    }
  }

  private void enqueue(SiteFile sheet) {
    if (sheet.contentType().equals(CSS) && knownSheets.add(sheet.path())) {
      sheets.add(sheet);
    }
  }

  private void sheet(SiteFile file) {
    Place place = new Place(file.path(), ground.address(file.path()), false, true);
    for (Link link : new LinkedHashSet<>(CssLinks.in(effort.read(file)))) {
      if (!builds.needsBuild(place, link, links)) {
        Optional<SiteFile> found = links.look(place, link);
        if (link.use() == Link.Use.STYLE) {
          found.ifPresent(this::enqueue);
        }
      }
    }
  }

  /** Whether a script shows views of its own under addresses that have no file. */
  private boolean showsViews() {
    return showsViews
        || RuleWarnings.wantHomePageEverywhere(ground.site().rules())
        || scripts.stream()
            .flatMap(path -> ground.site().file(path).stream())
            .anyMatch(script -> Markup.routes(effort.read(script)));
  }
}
