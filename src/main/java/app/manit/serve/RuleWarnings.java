package app.manit.serve;

import app.manit.site.SiteRules;
import app.manit.site.SiteWarning;
import java.util.ArrayList;
import java.util.List;

/** Tells which lines of the rule files Pages would ignore, and why. */
public final class RuleWarnings {
  private RuleWarnings() {}

  /**
   * One warning a line.
   *
   * @return {@code RULE_IGNORED} with the file's name, and as detail {@code line: reason}, the
   *     reason in Pages' own (English) words; {@code _redirects} first, in the order of the lines
   */
  public static List<SiteWarning> of(SiteRules rules) {
    List<SiteWarning> warnings = new ArrayList<>();
    add(warnings, "_redirects", RedirectsFile.parse(rules.redirects()).problems());
    add(warnings, "_headers", HeadersFile.parse(rules.headers()).problems());
    return List.copyOf(warnings);
  }

  private static void add(List<SiteWarning> warnings, String file, List<RuleProblem> problems) {
    for (RuleProblem problem : problems) {
      warnings.add(
          new SiteWarning(
              SiteWarning.Kind.RULE_IGNORED, file, problem.line() + ": " + problem.reason()));
    }
  }
}
