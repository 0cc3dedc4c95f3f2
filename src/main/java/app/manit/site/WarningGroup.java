package app.manit.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The warnings of one kind, for people: a page with forty broken links has one thing to be looked
 * after, and nobody reads forty lines.
 *
 * @param shown the first of them
 * @param more how many there are beside these
 */
public record WarningGroup(SiteWarning.Kind kind, List<SiteWarning> shown, int more) {

  /** Copies the list. */
  public WarningGroup {
    shown = List.copyOf(shown);
  }

  /**
   * Warnings by their kinds, in the order in which these first come.
   *
   * @param atMost how many of a kind are shown
   */
  public static List<WarningGroup> of(List<SiteWarning> warnings, int atMost) {
    Map<SiteWarning.Kind, List<SiteWarning>> byKind = new LinkedHashMap<>();
    for (SiteWarning warning : warnings) {
      byKind.computeIfAbsent(warning.kind(), kind -> new ArrayList<>()).add(warning);
    }
    return byKind.entrySet().stream()
        .map(kind -> group(kind.getKey(), kind.getValue(), atMost))
        .toList();
  }

  private static WarningGroup group(SiteWarning.Kind kind, List<SiteWarning> all, int atMost) {
    List<SiteWarning> each = all.stream().filter(warning -> !warning.isMore()).toList();
    int untold = all.stream().filter(SiteWarning::isMore).mapToInt(SiteWarning::others).sum();
    // A line that stands for one other takes as much room as that one.
    int shown = each.size() + untold == atMost + 1 ? each.size() : Math.min(each.size(), atMost);
    return new WarningGroup(kind, each.subList(0, shown), each.size() - shown + untold);
  }

  /** Those that are shown, and one that stands for the others if there are any. */
  public List<SiteWarning> told() {
    List<SiteWarning> told = new ArrayList<>(shown);
    if (more > 0) {
      told.add(SiteWarning.more(kind, more));
    }
    return told;
  }
}
