package app.manit.serve.check;

import app.manit.site.Legible;
import app.manit.site.SiteFile;
import app.manit.site.SitePath;
import app.manit.site.SiteWarning;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a page loads that no browser can run before a build has translated it. */
final class BuildCheck {
  private static final Pattern SCRIPT_LANGUAGE =
      Pattern.compile("(?i).*\\.(ts|mts|cts|tsx|jsx|vue|svelte|astro|coffee)");
  private static final Pattern STYLE_LANGUAGE = Pattern.compile("(?i).*\\.(scss|sass|less|styl)");

  /**
   * An import at the beginning of a line, as people write it: what a build has made stands in one
   * line, and has no such names in it.
   */
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?m)^[ \\t]*import\\b(?:[\\w*${},\\s]{0,500}?\\bfrom)?[ \\t]*([\"'])([^\"'\\n"
              + "]{1,200})\\1(?!\\s*(?:with|assert)\\b)");

  /** Addresses; anything else is a name that only an import map explains to a browser. */
  private static final Pattern ADDRESS = Pattern.compile("(\\.{0,2}/|[A-Za-z][A-Za-z0-9+.-]*:).*");

  private static final Pattern NO_MODULE =
      Pattern.compile("(?i).*\\.(css|png|jpe?g|gif|svg|webp|json)");

  /** Imports stand at the beginning. */
  private static final int ENOUGH = 64 * 1024;

  private final Effort effort;
  private final Findings findings;
  private final Set<SitePath> scripts = new HashSet<>();

  BuildCheck(Effort effort, Findings findings) {
    this.effort = effort;
    this.findings = findings;
  }

  /** Whether a link loads a language that browsers do not know; if so, it is told. */
  boolean needsBuild(Place place, Link link, LinkCheck links) {
    if (link.use() == Link.Use.FOLLOWED || link.use() == Link.Use.LOADED) {
      return false;
    }
    String text = LinkText.clean(link.choices().getFirst());
    Pattern language = link.use() == Link.Use.STYLE ? STYLE_LANGUAGE : SCRIPT_LANGUAGE;
    boolean needs =
        links
            .onThisSite(place, text)
            .filter(url -> language.matcher(url.path()).matches())
            .isPresent();
    if (needs) {
      warn("language", place.file(), text);
    }
    return needs;
  }

  /** Looks at what a module that a page loads imports; once, however many pages load it. */
  void look(Markup page, SiteFile script) {
    if (scripts.add(script.path())) {
      look(script.path(), page, effort.read(script));
    }
  }

  /**
   * Looks at what a module imports.
   *
   * @param file where it stands
   */
  void look(SitePath file, Markup page, String script) {
    Matcher imports = IMPORT.matcher(script.substring(0, Math.min(script.length(), ENOUGH)));
    while (imports.find()) {
      String name = imports.group(2);
      boolean bare = !ADDRESS.matcher(name).matches() && !page.mapsImports();
      boolean foreign =
          SCRIPT_LANGUAGE.matcher(name).matches()
              || STYLE_LANGUAGE.matcher(name).matches()
              || NO_MODULE.matcher(name).matches();
      if (bare || (foreign && !name.contains("://"))) {
        warn("import", file, name);
        return; // one is enough to know
      }
    }
  }

  private void warn(String reason, SitePath file, String what) {
    findings.add(
        SiteWarning.because(
            SiteWarning.Kind.NEEDS_BUILD, reason, Legible.of(file.value()), Legible.of(what)));
  }
}
