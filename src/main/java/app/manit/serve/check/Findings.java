package app.manit.serve.check;

import app.manit.site.SiteWarning;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found so far. However much it is, little of it is kept: nobody reads thousands. */
final class Findings {
  /** How many of a kind are told one by one. */
  static final int PER_KIND = 50;

  /** What stands in a visitor's way comes first. */
  private static final List<SiteWarning.Kind> ORDER =
      List.of(
          SiteWarning.Kind.NO_INDEX,
          SiteWarning.Kind.NEEDS_BUILD,
          SiteWarning.Kind.BROKEN_LINK,
          SiteWarning.Kind.NO_404_PAGE,
          SiteWarning.Kind.FORM_NEEDS_SERVER,
          SiteWarning.Kind.RULE_IGNORED,
          SiteWarning.Kind.AWKWARD_PAGE_NAME,
          SiteWarning.Kind.SAME_BUT_FOR_CASE,
          SiteWarning.Kind.CHECKED_IN_PART);

  private final Map<SiteWarning.Kind, List<SiteWarning>> told =
      new TreeMap<>((one, other) -> ORDER.indexOf(one) - ORDER.indexOf(other));
  private final Map<SiteWarning.Kind, Integer> untold = new EnumMap<>(SiteWarning.Kind.class);

  /** Adds what is not said yet. */
  void add(SiteWarning warning) {
    List<SiteWarning> same = told.computeIfAbsent(warning.kind(), kind -> new ArrayList<>());
    if (same.contains(warning)) {
      return;
    }
    if (same.size() < PER_KIND) {
      same.add(warning);
    } else {
      addMore(warning.kind(), 1);
    }
  }

  /** So many more of a kind, of which nothing else is known. */
  void addMore(SiteWarning.Kind kind, int count) {
    untold.merge(kind, count, Integer::sum);
  }

  /** All of it, by kinds. */
  List<SiteWarning> all() {
    List<SiteWarning> all = new ArrayList<>();
    told.forEach(
        (kind, warnings) -> {
          all.addAll(warnings);
          int more = untold.getOrDefault(kind, 0);
          if (more > 0) {
            all.add(SiteWarning.more(kind, more));
          }
        });
    return all;
  }
}
